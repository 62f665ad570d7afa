package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One box takes any code and leads to the lot or the order behind it. */
@QualoopTest
class SearchBrowserTest {

    @Autowired
    private Intake intake;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    private final String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String phone = "139" + String.format("%08d", Math.floorMod(id.hashCode(), 100_000_000));

    private final String barcode = "69" + String.format("%011d", Math.floorMod(id.hashCode(), 100_000_000L));

    @BeforeEach
    void aWorldOfOneLotOfCreamAndItsMaterial() throws Exception {
        take("suppliers", "{'code':'SUP-@','name':'晨光日化'}");
        take("skus", "{'sku':'CREAM-@','name':'面霜','kind':'PRODUCT','barcode':'" + barcode + "'}");
        take(
                "purchase-orders",
                "{'poNo':'PO-@','supplierCode':'SUP-@','orderedAt':'2026-10-01T00:00:00Z',"
                        + "'lines':[{'lineNo':1,'sku':'CREAM-@','qty':100}]}");
        take(
                "receipts",
                "{'receiptNo':'R-@','poNo':'PO-@','receivedAt':'2026-10-05T00:00:00Z','warehouse':'HZ1',"
                        + "'operator':'w1','lines':[{'lineNo':1,'sku':'CREAM-@','lotNo':'L-@','qty':60,'supplierLotNo':'SL-@'}]}");
        take(
                "productions",
                "{'productionNo':'P-@','at':'2026-10-04T00:00:00Z','output':{'sku':'CREAM-@','lotNo':'L-@',"
                        + "'qty':40},'inputs':[{'sku':'OIL-@','lotNo':'OL-@','qty':30}]}");
        take(
                "stock",
                "{'sku':'CREAM-@','lotNo':'L-@','warehouse':'HZ1','location':'A-01','qty':97,"
                        + "'asOf':'2026-10-08T00:00:00Z'}");
        take(
                "orders",
                "{'orderNo':'O-@','channel':'taobao','placedAt':'2026-10-06T00:00:00Z','customer':{'id':'C-@',"
                        + "'name':'王小明','phone':'" + phone + "'},'lines':[{'lineNo':1,'sku':'CREAM-@','qty':2}]}");
        take(
                "shipments",
                "{'shipmentNo':'S-@','orderNo':'O-@','warehouse':'HZ1','shippedAt':'2026-10-07T00:00:00Z',"
                        + "'carrier':'SF','trackingNo':'SF@','packer':'p1','lines':[{'orderLineNo':1,'sku':'CREAM-@',"
                        + "'lotNo':'L-@','qty':2,'serialNos':['SN-@']}]}");
        take(
                "outbounds",
                "{'outboundNo':'OB-@','orderNo':'O-@','warehouse':'HZ1','status':'SHIPPED',"
                        + "'lines':[{'orderLineNo':1,'sku':'CREAM-@','qty':2}]}");
    }

    @Test
    void whateverStandsOnGoodsLeadsToTheLot() {
        String gtin = "0" + barcode;
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            for (String code : new String[] {
                "L-" + id,
                "l-" + id.toLowerCase(Locale.ROOT),
                "SL-" + id,
                "R-" + id,
                "P-" + id,
                "(01)" + gtin + "(10)L-" + id,
                "https://id.gs1.org/01/" + gtin + "/10/L-" + id
            }) {
                visitor.open("/search?q=" + code);
                assertThat(visitor.text("h1")).as(code).isEqualTo("批次 L-" + id);
            }
        }
    }

    @Test
    void anArticleAndAPurchaseOrderHavePagesWithTheirLots() {
        try (Visitor visitor = Chromium.visitor(port).login("buyer")) {
            for (String code : new String[] {"CREAM-" + id, barcode}) {
                visitor.open("/search?q=" + code);
                assertThat(visitor.text("h1")).as(code).isEqualTo("面霜");
            }
            assertThat(visitor.text("main")).contains("L-" + id, "晨光日化", "SL-" + id, "成品", barcode);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.open("/search?q=PO-" + id).picture("purchase-order");
            assertThat(visitor.text("h1")).isEqualTo("采购单 PO-" + id);
            assertThat(visitor.text("main")).contains("晨光日化", "R-" + id, "L-" + id, "100", "60");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.find("a.q-no").first().click();
            assertThat(visitor.text("h1")).isEqualTo("批次 L-" + id);
            visitor.open("/skus/NOTHING-" + id);
            assertThat(visitor.text("h1")).isEqualTo("找不到这个页面");
        }
    }

    @Test
    void aLotNumberOfTwoArticlesAsksWhichOne() throws Exception {
        take(
                "stock",
                "{'sku':'OTHER-@','lotNo':'L-@','warehouse':'HZ1','location':'A-02','qty':3,'asOf':'2026-10-08T00:00:00Z'}");
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/lots/L-" + id);
            assertThat(visitor.page().url()).contains("/search?q=L-" + id);
            assertThat(visitor.find("a[href^='/lots/L-" + id + "']").count()).isEqualTo(2);
            for (String page : new String[] {"/lots/NOTHING-", "/orders/NOTHING-", "/purchase-orders/NOTHING-"}) {
                visitor.open(page + id);
                assertThat(visitor.text("h1")).isEqualTo("找不到这个页面");
            }
            visitor.open("/lots/L-" + id + "?sku=CREAM-" + id + "&after=rubbish");
            assertThat(visitor.text("h1")).isEqualTo("请求没有完成");
        }
    }

    @Test
    void aWaybillOfAReturnLeadsToItsOrder() throws Exception {
        take(
                "return-requests",
                "{'channel':'taobao','requestId':'RR-@','type':'RETURN','orderNo':'O-@','reasonCode':'DEFECTIVE',"
                        + "'requestedAt':'2026-10-12T00:00:00Z','lines':[{'orderLineNo':1,'qty':1}],'returnTrackingNo':'YT@'}");
        try (Visitor visitor = Chromium.visitor(port).login("customer-service")) {
            visitor.open("/search?q=YT" + id);
            assertThat(visitor.text("h1")).isEqualTo("订单 O-" + id);
            assertThat(visitor.text("#records")).contains("RMA-");
        }
    }

    @Test
    void aNumberThatAPathCannotHoldHasAPageAllTheSame() throws Exception {
        take(
                "receipts",
                "{'receiptNo':'R2-@','poNo':'PO/2-@','receivedAt':'2026-10-05T00:00:00Z','warehouse':'HZ1',"
                        + "'operator':'w1','lines':[{'lineNo':1,'sku':'CREAM/50%-@','lotNo':'2026/10;7-@','qty':60}]}");
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/search?q=2026%2F10%3B7-" + id);
            assertThat(visitor.text("h1")).isEqualTo("批次 2026/10;7-" + id);
            visitor.find(".q-sub a").first().click();
            visitor.page().waitForURL("**/skus?*");
            assertThat(visitor.text("h1")).isEqualTo("CREAM/50%-" + id);
            visitor.open("/search?q=PO%2F2-" + id);
            assertThat(visitor.text("h1")).isEqualTo("采购单 PO/2-" + id);
            visitor.page().setViewportSize(360, 780);
            assertThat(visitor.scrollsSideways()).isFalse();
            visitor.open("/skus?sku=CREAM-" + id);
            assertThat(visitor.scrollsSideways()).isFalse();
        }
    }

    @Test
    void anOrderAParcelAndAWaybillLeadToTheOrdersFileWithMaskedPeople() {
        try (Visitor visitor = Chromium.visitor(port).login("customer-service")) {
            for (String code : new String[] {
                "O-" + id, "S-" + id, "SF" + id, "C-" + id, "OB-" + id, "SN-" + id, phone, "+86 " + phone
            }) {
                visitor.open("/search?q=" + code.replace("+", "%2B"));
                assertThat(visitor.text("h1")).as(code).isEqualTo("订单 O-" + id);
            }
            assertThat(visitor.text("main")).contains("L-" + id, "SF" + id).doesNotContain(phone, "王小明");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("order");
            visitor.page().setViewportSize(360, 780);
            assertThat(visitor.scrollsSideways()).isFalse();

            visitor.page().fill("#reason", "回访客户");
            visitor.find(".q-reveal button").click();
            visitor.find("main:has-text('已记入日志')").waitFor();
            assertThat(visitor.text("main")).contains(phone, "王小明");
        }
        assertThat(timeline.of("O-" + id))
                .extracting(Timeline.Entry::code)
                .contains("trace.foundByPhone", "trace.personalDataRevealed");
    }

    @Test
    void aPhoneNumberLeadsNowhereForWhoMayNotAsk() {
        try (Visitor visitor = Chromium.visitor(port).login("warehouse")) {
            visitor.open("/search?q=" + phone);
            assertThat(visitor.text("main")).doesNotContain("O-" + id);
            visitor.open("/search?q=C-" + id);
            assertThat(visitor.text("main")).doesNotContain("O-" + id);
            visitor.open("/search?q=L-" + id);
            assertThat(visitor.text("main")).contains("L-" + id);
            assertThat(visitor.find("a[href^='/lots/']").count()).isZero();
            for (String page : new String[] {
                "/lots/L-" + id + "?sku=CREAM-" + id,
                "/orders/O-" + id,
                "/skus/CREAM-" + id,
                "/purchase-orders/PO-" + id
            }) {
                visitor.open(page);
                assertThat(visitor.text("h1")).isEqualTo("没有权限");
            }
        }
    }

    private void take(String kind, String json) throws Exception {
        assertThat(intake.take(
                                kind,
                                new ObjectMapper()
                                        .readTree(json.replace('\'', '"').replace("@", id)),
                                "integrator")
                        .rejected())
                .isEmpty();
    }
}
