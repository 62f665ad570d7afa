package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiGoals;
import org.qualoop.platform.TaskHeld;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The quality cockpit: from any number in three clicks to the evidence, with every filter in the address. */
@QualoopTest
class FigureBrowserTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-05-01");
    private static final String MAY = "from=2025-05-01&to=2025-05-20";

    @Autowired
    private Intake intake;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private KpiGoals goals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();
    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private final String sku = "CUP-" + id;

    /** Twenty days of twenty parcels; the lot B breaks ten times as often as the lot A. */
    @BeforeEach
    void aShopWhoseSecondLotBreaks() {
        take("suppliers", List.of(Map.of("code", "S1-" + id, "name", "晨光"), Map.of("code", "S2-" + id, "name", "远大")));
        take("skus", List.of(Map.of("sku", sku, "name", "玻璃杯", "kind", "PRODUCT")));
        for (String lot : List.of("A", "B")) {
            String supplier = (lot.equals("A") ? "S1-" : "S2-") + id;
            take(
                    "purchase-orders",
                    List.of(Map.of(
                            "poNo",
                            "PO" + lot + id,
                            "supplierCode",
                            supplier,
                            "orderedAt",
                            "2025-04-01T00:00:00Z",
                            "lines",
                            List.of(Map.of("lineNo", 1, "sku", sku, "qty", 1000)))));
            take(
                    "receipts",
                    List.of(Map.of(
                            "receiptNo",
                            "R" + lot + id,
                            "poNo",
                            "PO" + lot + id,
                            "receivedAt",
                            "2025-04-10T00:00:00Z",
                            "warehouse",
                            "HZ1",
                            "operator",
                            "w",
                            "lines",
                            List.of(Map.of("lineNo", 1, "sku", sku, "lotNo", lot + id, "qty", 1000)))));
        }
        List<Map<String, Object>> orders = new ArrayList<>();
        List<Map<String, Object>> parcels = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String day = FIRST.plusDays(i / 20) + "T08:00:00Z";
            orders.add(Map.of(
                    "orderNo",
                    order(i),
                    "channel",
                    i % 2 == 0 ? "taobao" : "jd",
                    "placedAt",
                    day,
                    "customer",
                    Map.of("id", "C" + i),
                    "lines",
                    List.of(Map.of("lineNo", 1, "sku", sku, "qty", 1))));
            parcels.add(Map.of(
                    "shipmentNo",
                    "SH" + i + "-" + id,
                    "orderNo",
                    order(i),
                    "warehouse",
                    "HZ" + (1 + i % 3),
                    "shippedAt",
                    day,
                    "carrier",
                    i % 5 == 0 ? "YTO" : "SF",
                    "trackingNo",
                    "T" + i + "-" + id,
                    "packer",
                    "packer" + i % 4,
                    "packaging",
                    List.of(Map.of("sku", "BOX-" + id, "lotNo", "BX" + i % 3, "qty", 1)),
                    "lines",
                    List.of(Map.of("orderLineNo", 1, "sku", sku, "lotNo", (i % 2 == 0 ? "A" : "B") + id, "qty", 1))));
        }
        take("orders", orders);
        take("shipments", parcels);
        for (int i = 0; i < 400; i++) {
            if (i % 2 == 1 && i % 5 == 1 || i % 50 == 0) {
                damaged(i);
            }
        }
        kpis.refresh();
    }

    @Test
    void fromANumberToItsEvidenceInThreeClicks() throws Exception {
        String ncrNo = anExceptionWithAPhoto();
        kpis.refresh();
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/cockpit?filter=sku:" + sku);
            visitor.find(".f-tile a:has-text('缺陷反馈')").click();
            assertThat(visitor.text("h1")).isEqualTo("缺陷反馈");
            visitor.find(".f-values a:has-text('B" + id + "')").first().click();
            assertThat(visitor.page().url()).contains("filter=lot%3AB" + id + "%7C" + sku);
            assertThat(visitor.text("#events tbody")).contains(order(1), ncrNo);
            assertThat(visitor.find("#events img").getAttribute("src")).startsWith("/api/v1/evidence/");
            visitor.find("#events a:has-text('" + order(1) + "')").click();
            assertThat(visitor.text("h1")).isEqualTo("订单 " + order(1));
        }
    }

    @Test
    void everyFigureShowsWhatItIsMadeOfAndWhoIsBehindIt() {
        goals.setTarget(Kpi.DAMAGE_RATE, new java.math.BigDecimal("0.03"), "quality");
        try (Visitor visitor = Chromium.visitor(port).login("manager")) {
            visitor.open("/cockpit?" + MAY + "&filter=sku:" + sku);
            assertThat(visitor.text(".f-tile:has-text('破损率')")).contains("12 %", "48 / 400", "未达标 · 3 %", "刚刚");
            assertThat(visitor.find(".f-tile").count()).isEqualTo(Kpi.values().length);
            assertThat(visitor.find("#departments").count()).isZero();
            assertThat(visitor.accessibilityFaults()).isEmpty();

            visitor.open("/cockpit/damageRate?" + MAY + "&filter=sku:" + sku);
            assertThat(visitor.text(".f-box:has-text('供应商')")).contains("S2-" + id, "40 / 200", "20 %", "明显偏差");
            for (String dimension : List.of("供应商", "批次", "包材批次", "渠道", "仓库", "打包员", "承运商")) {
                assertThat(visitor.find(".f-values caption:text-is('按" + dimension + "')")
                                .count())
                        .as(dimension)
                        .isEqualTo(1);
            }
            assertThat(visitor.find("[data-chart] canvas").count()).isEqualTo(1);
            assertThat(visitor.find("#events tbody tr").count()).isEqualTo(21);
            visitor.picture("cockpit-figure");
            visitor.find("#events button").click();
            visitor.find("#events tbody tr >> nth=40").waitFor();
            assertThat(visitor.accessibilityFaults()).isEmpty();

            visitor.open("/cockpit/damageRate/by/packer?" + MAY + "&filter=sku:" + sku);
            assertThat(visitor.text("h1")).isEqualTo("破损率 · 按打包员");
            assertThat(visitor.find(".f-values tbody tr").count()).isEqualTo(4);
            assertThat(visitor.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void theDepartmentsThatPassTheBallAreSeen() {
        Instant at = Instant.parse("2025-05-10T00:00:00Z");
        String record = "NCR-" + id;
        hold(new TaskHeld(record, "t1", "triageNcr", "quality", at, at.plusSeconds(5400), true));
        hold(new TaskHeld(record, "t1", "triageNcr", "manager", at.plusSeconds(5400), at.plusSeconds(6000), false));
        kpis.refresh();
        try (Visitor visitor = Chromium.visitor(port).login("manager")) {
            visitor.open("/cockpit?" + MAY);
            assertThat(visitor.text("#departments tr:has-text('质量经理')")).contains("90", "100 %");
            visitor.picture("cockpit");
            visitor.find("#departments tr:has-text('质量经理') a >> nth=0").click();
            assertThat(visitor.text("h1")).isEqualTo("任务停留");
            assertThat(visitor.text(".f-only")).contains("部门: 质量经理");
            assertThat(visitor.text("#events")).contains(record, "90");
        }
    }

    @Test
    void peopleAreComparedWithTheSameGoodsAndSeeThemselvesOnly() {
        for (int i = 1; i < 400; i += 4) {
            if (i % 8 == 1) {
                damaged(i);
            }
        }
        kpis.refresh();
        try (Visitor visitor = Chromium.visitor(port).login("warehouse-lead")) {
            visitor.open("/operators?work=PACKER_DAMAGE&" + MAY);
            assertThat(visitor.text("tr:has-text('packer1')")).contains("明显偏差", "×");
            assertThat(visitor.text("tr:has-text('packer0')")).contains("%");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("operators");
        }
        try (Visitor visitor = Chromium.visitor(port).login("warehouse")) {
            visitor.open("/operators?work=PACKER_DAMAGE&" + MAY);
            assertThat(visitor.text("main")).contains("只有您自己的数").doesNotContain("packer1");
            visitor.open("/operators?work=INSPECTOR_PASS");
            assertThat(visitor.text("h1")).isEqualTo("没有权限");
        }
        try (Visitor visitor = Chromium.visitor(port).login("customer-service")) {
            visitor.open("/operators");
            assertThat(visitor.text("h1")).isEqualTo("没有权限");
        }
    }

    @Test
    void whatTheEventsOfOneSupplierHaveInCommonIsSaid() {
        try (Visitor visitor = Chromium.visitor(port).login("auditor")) {
            visitor.open("/cockpit/damageRate?" + MAY + "&filter=supplier:S2-" + id + "&lang=en");
            assertThat(visitor.text(".f-box:has-text('By lot')"))
                    .contains("B" + id)
                    .doesNotContain("A" + id);
            assertThat(visitor.text(".f-box:has-text('By channel')"))
                    .contains("jd", "40")
                    .doesNotContain("taobao");
            assertThat(visitor.text(".f-box:has-text('By article')")).contains("20 %", "40 / 200");
            assertThat(visitor.find("form.q-action-form").count()).isZero();
        }
    }

    @Test
    void aFrozenBaselineDoesNotChangeAndIsHeldAgainstToday() {
        String name = "五月上旬 " + id;
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/cockpit?from=2025-05-01&to=2025-05-10");
            visitor.find(".q-action summary").click();
            visitor.page().fill("#freeze-name", name);
            visitor.find(".q-action [type=submit]").click();
            visitor.find("#f-baseline option:has-text('" + name + "')")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            for (int i = 0; i < 100; i++) {
                damaged(i);
            }
            kpis.refresh();

            visitor.open("/cockpit/damageRate?from=2025-05-01&to=2025-05-05&filter=sku:" + sku + "&baseline=" + name);
            assertThat(visitor.text(".f-facts")).contains("100 %", "12 %", "24 / 200", "+733.3 %", "明显偏差");

            visitor.find(".q-action summary").click();
            visitor.page().fill("#setTarget-value", "2.5");
            visitor.find(".q-action [type=submit]").click();
            visitor.find(".f-marks:has-text('未达标 · 2.5 %')").waitFor();
            assertThat(visitor.text(".q-timeline")).contains("目标设为 0.025");
        }
    }

    @Test
    void thePageRenewsItselfWhenAFigureChanges() {
        try (Visitor visitor = Chromium.visitor(port).login("buyer")) {
            visitor.open("/cockpit/damageRate?" + MAY + "&filter=sku:" + sku);
            assertThat(visitor.text(".f-facts")).contains("48");
            visitor.find("#f-days-twin summary").click();
            damaged(2);
            kpis.refresh();
            visitor.find(".f-facts:has-text('49')").waitFor();
            assertThat(visitor.find("#f-days-twin").getAttribute("open")).isNotNull();
            assertThat(visitor.find("[data-chart] canvas").count()).isEqualTo(1);
        }
    }

    @Test
    void whoMissedASignalGetsItWhenTheStreamOpensAgain() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            Object id = visitor.page()
                    .evaluate(
                            "() => new Promise(done => { const stream = new EventSource('/cockpit/stream?since=0');"
                                    + " stream.addEventListener('figures', event => { stream.close(); done(event.lastEventId); }); })");
            assertThat(Long.parseLong((String) id)).isEqualTo(kpis.version());
        }
    }

    @Test
    void everyTableIsAFileToo() throws Exception {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/cockpit/damageRate?" + MAY + "&filter=sku:" + sku);
            Download days = visitor.page()
                    .waitForDownload(() ->
                            visitor.find(".f-exports a:has-text('CSV')").first().click());
            assertThat(Files.readString(days.path()))
                    .startsWith("\ufeff日期,数值,分子,分母")
                    .contains("2025-05-01,0.15,3,20,");
            Download list = visitor.page().waitForDownload(() -> visitor.find("#events .f-exports a:has-text('CSV')")
                    .click());
            assertThat(Files.readString(list.path()).lines().count()).isEqualTo(49);
            Download book = visitor.page().waitForDownload(() -> visitor.find("#events .f-exports a:has-text('XLSX')")
                    .click());
            assertThat(Files.size(book.path())).isGreaterThan(3_000);
        }
    }

    @Test
    void thePhoneShowsItWithoutScrollingSideways() {
        try (Visitor visitor = Chromium.visitorWithPhone(port).login("quality")) {
            visitor.page().setViewportSize(360, 780);
            for (String page : List.of(
                    "/cockpit?" + MAY,
                    "/cockpit/damageRate?" + MAY + "&filter=sku:" + sku,
                    "/cockpit/damageRate/by/lot?" + MAY,
                    "/cockpit/costOfQuality?from=1999-01-01&to=1999-02-01")) {
                visitor.open(page);
                assertThat(visitor.scrollsSideways()).as(page).isFalse();
                assertThat(visitor.accessibilityFaults()).isEmpty();
            }
            assertThat(visitor.text("main")).contains("还没有数据");
            visitor.open("/cockpit/damageRate?" + MAY + "&filter=sku:" + sku).picture("cockpit-phone");
        }
    }

    @Test
    void anUnclearAddressIsSaidAndOthersMayNotLook() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/cockpit?from=soon&filter=moon:1");
            assertThat(visitor.text(".alert")).contains("日期看不懂");
            visitor.open("/cockpit/moon");
            assertThat(visitor.text("h1")).isEqualTo("找不到这个页面");
        }
        try (Visitor visitor = Chromium.visitor(port).login("warehouse")) {
            assertThat(visitor.find(".q-nav a[href='/cockpit']").count()).isZero();
            for (String page : List.of(
                    "/cockpit", "/cockpit/returnRate", "/cockpit/returnRate/by/sku", "/cockpit/export/figures.csv")) {
                visitor.open(page);
                assertThat(visitor.text("h1")).as(page).isEqualTo("没有权限");
            }
        }
    }

    private String anExceptionWithAPhoto() {
        Http quality = Http.as("quality", port);
        JsonNode ncr = quality.post(
                        "/api/v1/ncrs",
                        Map.of(
                                "sku",
                                sku,
                                "lotNo",
                                "B" + id,
                                "orderNo",
                                order(1),
                                "defectCode",
                                "BROKEN",
                                "severity",
                                "MAJOR",
                                "text",
                                "杯口碎裂"))
                .json();
        String ncrNo = ncr.get("ncrNo").asText();
        jobs.run(ncr.get("processInstanceId").asText());
        String task =
                quality.get("/api/v1/ncrs/" + ncrNo).json().at("/tasks/0/id").asText();
        assertThat(quality.upload("cup.jpg", Photos.jpeg(), "PHOTO", task).status())
                .isEqualTo(201);
        return ncrNo;
    }

    private void damaged(int i) {
        transaction.executeWithoutResult(status -> events.publishEvent(Counted.event(
                Kpi.DAMAGE_RATE, order(i), Instant.parse("2025-06-01T00:00:00Z"), About.order(order(i)), 1)));
    }

    private void hold(TaskHeld held) {
        transaction.executeWithoutResult(status -> events.publishEvent(held));
    }

    private void take(String kind, List<Map<String, Object>> items) {
        assertThat(intake.take(kind, json.valueToTree(items), "integrator").rejected())
                .isEmpty();
    }

    private String order(int i) {
        return "O" + i + "-" + id;
    }
}
