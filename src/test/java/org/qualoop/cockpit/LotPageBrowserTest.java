package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a lot: where it came from, what became of it, who received it, and what to do about it. */
@QualoopTest
class LotPageBrowserTest {

    @Autowired
    private Intake intake;

    @LocalServerPort
    private int port;

    private final String id = UUID.randomUUID().toString().substring(0, 6).toUpperCase();

    @BeforeEach
    void aMaterialThatWentIntoACreamThatWentIntoASet() throws Exception {
        take("suppliers", "{'code':'SUP-@','name':'晨光日化有限公司'}", "{'code':'BOX-@','name':'华彩包装'}");
        take(
                "skus",
                "{'sku':'OIL-@','name':'玫瑰精油','kind':'MATERIAL'}",
                "{'sku':'CREAM-@','name':'玫瑰保湿面霜 50ml','kind':'PRODUCT'}",
                "{'sku':'SET-@','name':'玫瑰护肤礼盒','kind':'PRODUCT'}",
                "{'sku':'JAR-@','name':'磨砂玻璃瓶','kind':'PACKAGING'}");
        take(
                "purchase-orders",
                "{'poNo':'PO-@','supplierCode':'SUP-@','orderedAt':'2026-09-01T00:00:00Z',"
                        + "'lines':[{'lineNo':1,'sku':'OIL-@','qty':100}]}");
        take(
                "receipts",
                "{'receiptNo':'R-@','poNo':'PO-@','receivedAt':'2026-09-05T00:00:00Z','warehouse':'HZ1','operator':'w1',"
                        + "'lines':[{'lineNo':1,'sku':'OIL-@','lotNo':'OIL0905-@','qty':100,'supplierLotNo':'SL-@'},"
                        + "{'lineNo':2,'sku':'JAR-@','lotNo':'JAR0901-@','qty':400}]}");
        take(
                "productions",
                "{'productionNo':'P1-@','at':'2026-09-10T00:00:00Z','output':{'sku':'CREAM-@','lotNo':'C0910-@','qty':200},"
                        + "'inputs':[{'sku':'OIL-@','lotNo':'OIL0905-@','qty':40},{'sku':'JAR-@','lotNo':'JAR0901-@','qty':200}]}",
                "{'productionNo':'P2-@','at':'2026-09-12T00:00:00Z','output':{'sku':'CREAM-@','lotNo':'C0912-@','qty':200},"
                        + "'inputs':[{'sku':'OIL-@','lotNo':'OIL0905-@','qty':45},{'sku':'JAR-@','lotNo':'JAR0901-@','qty':200}]}",
                "{'productionNo':'P3-@','at':'2026-09-20T00:00:00Z','output':{'sku':'SET-@','lotNo':'S0920-@','qty':50},"
                        + "'inputs':[{'sku':'CREAM-@','lotNo':'C0910-@','qty':50},{'sku':'OIL-@','lotNo':'OIL0905-@','qty':5}]}");
        take(
                "stock",
                "{'sku':'CREAM-@','lotNo':'C0910-@','warehouse':'杭州一仓','location':'A-01-03','qty':60,'asOf':'2026-11-01T00:00:00Z'}",
                "{'sku':'CREAM-@','lotNo':'C0910-@','warehouse':'杭州一仓','location':'A-01-04','qty':24,'asOf':'2026-11-01T00:00:00Z'}",
                "{'sku':'CREAM-@','lotNo':'C0910-@','warehouse':'杭州一仓','location':'B-02-01','qty':6,'asOf':'2026-11-01T00:00:00Z'}",
                "{'sku':'CREAM-@','lotNo':'C0910-@','warehouse':'广州二仓','location':'C-11-07','qty':45,'asOf':'2026-11-01T00:00:00Z'}");
        take(
                "stock-movements",
                "{'movementNo':'M1-@','warehouse':'杭州一仓','at':'2026-10-02T00:00:00Z','type':'SCRAP','sku':'CREAM-@','lotNo':'C0910-@','qty':4}",
                "{'movementNo':'M2-@','warehouse':'杭州一仓','at':'2026-10-03T00:00:00Z','type':'SAMPLE','sku':'CREAM-@','lotNo':'C0910-@','qty':3}");
        for (int i = 1; i <= 3; i++) {
            take(
                    "orders",
                    "{'orderNo':'O" + i
                            + "-@','channel':'taobao','placedAt':'2026-10-06T00:00:00Z','customer':{'id':'CU" + i
                            + "-@'},'lines':[{'lineNo':1,'sku':'CREAM-@','qty':2}]}");
            take(
                    "shipments",
                    "{'shipmentNo':'S" + i + "-@','orderNo':'O" + i + "-@','warehouse':'杭州一仓','shippedAt':'2026-10-0"
                            + (6 + i) + "T00:00:00Z','carrier':'SF','trackingNo':'SF" + i
                            + "@','packer':'p1','station':'ST-@',"
                            + "'lines':[{'orderLineNo':1,'sku':'"
                            + (i < 3 ? "CREAM-@','lotNo':'C0910-@" : "SET-@','lotNo':'S0920-@")
                            + "','qty':2}]}");
        }
        take(
                "packaging-usages",
                "{'warehouse':'杭州一仓','station':'ST-@','sku':'CARTON-@','lotNo':'K0101-@','from':'2026-10-01T00:00:00Z',"
                        + "'to':'2026-10-30T00:00:00Z'}");
    }

    @Test
    void theGraphLeadsFromAMaterialToWhatItWentIntoAndHasATableBesideIt() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/lots/OIL0905-" + id + "?sku=OIL-" + id).picture("lot-material");
            assertThat(visitor.find(".t-box").count()).isEqualTo(6);
            assertThat(visitor.find(".t-line").count()).isEqualTo(7);
            visitor.find("#kin summary").click();
            assertThat(visitor.find("#kin tbody tr").count()).isEqualTo(3);
            assertThat(visitor.text("#kin")).contains("S0920-" + id, "P3-" + id, "扫描");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.find("a.t-box:has-text('C0910-" + id + "')").click();
            assertThat(visitor.text("h1")).isEqualTo("批次 C0910-" + id);
        }
    }

    @Test
    void theBalanceAddsUpAndWhatIsMissingIsShown() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/lots/C0910-" + id + "?sku=CREAM-" + id).picture("lot");
            assertThat(visitor.text(".t-balance")).contains("+200", "−135", "−4", "−50", "−3");
            assertThat(visitor.text(".t-balance .is-lost")).contains("4");
            assertThat(visitor.find(".t-balance .is-open").count()).isEqualTo(1);
            assertThat(visitor.text(".t-stock")).contains("杭州一仓", "90", "67 %", "A-01", "60", "广州二仓", "45");
            assertThat(visitor.text(".q-figures")).contains("3", "135");
            visitor.find("#balance summary").click();
            assertThat(visitor.text(".t-moves")).contains("报废", "M1-" + id);
            visitor.page().setViewportSize(360, 780);
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("lot-phone");
        }
    }

    @Test
    void recipientsSayHowTheyAreKnownAndAreExportedInThreeFormats() {
        try (Visitor visitor = Chromium.visitor(port).login("auditor")) {
            visitor.open("/lots/K0101-" + id);
            assertThat(visitor.find("#recipients tbody tr").count()).isEqualTo(3);
            assertThat(visitor.text("#recipients tbody")).contains("推断", "O3-" + id, "CU1-" + id);
            assertThat(visitor.text(".q-figures")).contains("推断的订单，涉及 3 位客户");
            assertThat(visitor.find(".t-exports a").count()).isEqualTo(3);
        }
        PageReader auditor = PageReader.login("auditor", port);
        String base = "/api/v1/lots/C0910-" + id + "/recipients?sku=CREAM-" + id + "&format=";
        assertThat(auditor.get(base + "csv").body()).startsWith("orderNo,").contains("O1-" + id);
        assertThat(auditor.get(base + "ndjson").body())
                .startsWith("{\"orderNo\"")
                .contains("O3-" + id);
        assertThat(auditor.get(base + "xlsx").body()).startsWith("PK");
        assertThat(auditor.get(base + "pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void aFaultIsReportedAndARecallBegunFromHere() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/lots/C0910-" + id + "?sku=CREAM-" + id);
            visitor.find("#report summary").click();
            visitor.find("#report [type=submit]").click();
            visitor.find("#report .q-field-error:visible").waitFor();
            visitor.page().selectOption("#r-defect", "LEAKAGE");
            visitor.page().fill("#r-text", "瓶口渗漏");
            visitor.find("#report [type=submit]").click();
            visitor.page().waitForURL("**/ncrs/NCR-*");
            assertThat(visitor.text("main")).contains("瓶口渗漏", "C0910-" + id);
            visitor.open("/lots/C0910-" + id + "?sku=CREAM-" + id);
            assertThat(visitor.text("#records")).contains("NCR-");
            visitor.find("a:has-text('发起召回')").click();
            assertThat(visitor.page().url()).contains("/recalls");
            assertThat(visitor.find("details[open] [data-name=lotNo]").inputValue())
                    .isEqualTo("C0910-" + id);
        }
    }

    @Test
    void whoMayNotSeesNeitherTheExportNorTheForms() {
        try (Visitor visitor = Chromium.visitor(port).login("customer-service")) {
            visitor.open("/lots/C0910-" + id + "?sku=CREAM-" + id);
            assertThat(visitor.find(".t-exports").count()).isZero();
            assertThat(visitor.find("a:has-text('发起召回')").count()).isZero();
        }
        for (String role : new String[] {"warehouse", "finance", "inspector", "integrator"}) {
            assertThat(PageReader.login(role, port).get("/lots/C0910-" + id).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    private void take(String kind, String... items) throws Exception {
        for (String json : items) {
            assertThat(intake.take(
                                    kind,
                                    new ObjectMapper()
                                            .readTree(json.replace('\'', '"').replace("@", id)),
                                    "integrator")
                            .rejected())
                    .isEmpty();
        }
    }
}
