package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The question of the beauty brand: does damage on the way come with a packaging lot, or with its supplier? */
@QualoopTest
class PackagingBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Intake intake;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private final String id = UUID.randomUUID().toString().substring(0, 6).toUpperCase();
    private final String sku = "SERUM-" + id;
    private final Instant shipped = Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private final String range = "from="
            + LocalDate.ofInstant(shipped, ZoneOffset.UTC).minusDays(1) + "&to=" + LocalDate.now(ZoneOffset.UTC);

    /** Five carton lots of two suppliers; the goods in the third one break. */
    @BeforeEach
    void aMonthOfParcels() throws Exception {
        take("suppliers", "{'code':'KP-@','name':'宏达纸箱'}", "{'code':'KQ-@','name':'锦程包装'}");
        take(
                "skus",
                "{'sku':'@S','name':'精华液 30ml','kind':'PRODUCT'}",
                "{'sku':'BOX-@','name':'三层瓦楞箱','kind':'PACKAGING'}");
        for (int lot = 1; lot <= 5; lot++) {
            take(
                    "purchase-orders",
                    "{'poNo':'PO" + lot + "-@','supplierCode':'" + (lot % 2 == 1 ? "KP" : "KQ")
                            + "-@','orderedAt':'2026-01-01T00:00:00Z','lines':[{'lineNo':1,'sku':'BOX-@','qty':500}]}");
            take(
                    "receipts",
                    "{'receiptNo':'R" + lot + "-@','poNo':'PO" + lot + "-@','receivedAt':'2026-01-05T00:00:00Z',"
                            + "'warehouse':'HZ1','operator':'w','lines':[{'lineNo':1,'sku':'BOX-@','lotNo':'K" + lot
                            + "-@','qty':500}]}");
            parcels(lot, lot == 5 ? 4 : 60, lot == 5 ? Instant.now().minus(2, ChronoUnit.DAYS) : shipped);
        }
        damage(1, 2);
        damage(3, 18);
        kpis.refresh();
    }

    @Test
    void theBadLotStandsOutWithItsLimitsAndLeadsToTheDamagedOrders() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/packaging?" + range + "&sku=" + sku).picture("packaging");
            assertThat(visitor.text("tbody tr >> nth=0")).contains("K3-" + id, "偏高", "宏达纸箱", "30 %", "18", "60");
            assertThat(visitor.text("tbody")).contains("数据太少").doesNotContain("偏低");
            assertThat(visitor.find(".t-dot").count()).isEqualTo(5);
            assertThat(visitor.find("#q-live").getAttribute("data-stream")).startsWith("/cockpit/stream");
            assertThat(visitor.find(".t-dot.is-WORSE").count()).isEqualTo(1);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.find("tbody a.q-no >> nth=0").click();
            visitor.page().waitForURL("**/packaging/one?*");
            assertThat(visitor.text("h1")).isEqualTo("K3-" + id);
            assertThat(visitor.find("#orders tbody tr").count()).isEqualTo(18);
            assertThat(visitor.text("#orders tbody"))
                    .contains("O3-1-" + id, "CASE-")
                    .doesNotContain("O1-");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("packaging-lot");
            visitor.find("#orders a.q-no >> nth=0").click();
            visitor.page().waitForURL("**/orders/*");
            assertThat(visitor.text("h1")).startsWith("订单 O3-");
            assertThat(visitor.text("main")).contains("K3-" + id);
        }
    }

    @Test
    void photosOfTheDamageStandBesideItsOrder() throws Exception {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.open("/packaging?" + range + "&sku=" + sku);
            visitor.find("tbody a.q-no >> nth=0").click();
            visitor.page().waitForURL("**/packaging/one?*");
            String row = "#orders tbody tr:has-text('O3-1-" + id + "')";
            assertThat(visitor.find(row + " img").count()).isZero();
            Matcher caseNo = Pattern.compile("CASE-[0-9-]+").matcher(visitor.text(row));
            assertThat(caseNo.find()).isTrue();
            photographed(caseNo.group(), 4);
            visitor.page().reload();
            assertThat(visitor.find(row + " img").count()).as("the first three").isEqualTo(3);
            Locator photo = visitor.find(row + " img >> nth=0");
            photo.scrollIntoViewIfNeeded();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(photo.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isEqualTo(64);
            assertThat(photo.getAttribute("alt")).contains("1");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("packaging-photos");
        }
    }

    @Test
    void suppliersAreComparedTheSameWay() {
        try (Visitor visitor = Chromium.visitor(port).login("buyer")) {
            visitor.open("/packaging?by=supplier&" + range + "&sku=" + sku);
            assertThat(visitor.text("tbody")).contains("宏达纸箱", "锦程包装", "124", "120");
            visitor.find("tbody a.q-no:has-text('宏达纸箱')").click();
            visitor.page().waitForURL("**/packaging/one?*");
            assertThat(visitor.text("h1")).isEqualTo("宏达纸箱");
            assertThat(visitor.find("#orders tbody tr").count()).isEqualTo(20);
            assertThat(visitor.find("#orders a[href*='/search']").count()).isZero();
            visitor.page().setViewportSize(360, 780);
            visitor.open("/packaging?" + range + "&sku=" + sku);
            assertThat(visitor.scrollsSideways()).isFalse();
        }
    }

    @Test
    void thePageIsLiveAndSaysWhenNothingIsKnown() throws Exception {
        PageReader manager = PageReader.login("manager", port);
        String live = "/packaging/live?" + range + "&sku=" + sku;
        assertThat(manager.get(live).body()).contains(">18<").doesNotContain("<html");
        damage(3, 19);
        kpis.refresh();
        assertThat(manager.get(live).body()).contains(">19<");
        assertThat(manager.get("/packaging?sku=NOTHING-" + id).body()).contains("没有带包材批次的发货");
        assertThat(manager.get("/packaging/one?key=NOTHING&" + range).statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/packaging?from=yesterday&to=nonsense").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoDoesNotReadFiguresMayNot() {
        for (String role : new String[] {"warehouse", "inspector", "customer-service", "integrator", "finance"}) {
            PageReader reader = PageReader.login(role, port);
            assertThat(reader.get("/packaging").statusCode()).as(role).isEqualTo(403);
            assertThat(reader.get("/packaging/live").statusCode()).as(role).isEqualTo(403);
            assertThat(reader.get("/packaging/one?key=x").statusCode()).as(role).isEqualTo(403);
        }
    }

    private void photographed(String caseNo, int photos) throws Exception {
        Http admin = Http.as("admin", port);
        jobs.run(admin.get("/api/v1/cases/" + caseNo)
                .json()
                .get("processInstanceId")
                .asText());
        String task =
                admin.get("/api/v1/cases/" + caseNo).json().at("/tasks/0/id").asText();
        for (int i = 0; i < photos; i++) {
            Http.Answer stored = admin.multipart(
                    "/api/v1/evidence", "broken.jpg", Photos.jpeg(), Map.of("kind", "PHOTO", "taskId", task));
            assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        }
    }

    private void parcels(int lot, int count, Instant at) throws Exception {
        ArrayNode orders = JSON.createArrayNode();
        ArrayNode shipments = JSON.createArrayNode();
        for (int i = 1; i <= count; i++) {
            String no = lot + "-" + i + "-@";
            orders.add(json("{'orderNo':'O" + no + "','channel':'tmall','placedAt':'" + at.minusSeconds(3600)
                    + "','customer':{'id':'C" + no + "'},'lines':[{'lineNo':1,'sku':'@S','qty':1}]}"));
            shipments.add(json("{'shipmentNo':'S" + no + "','orderNo':'O" + no + "','warehouse':'HZ1','shippedAt':'"
                    + at
                    + "','carrier':'SF','trackingNo':'T" + no + "','packer':'p1','lines':[{'orderLineNo':1,'sku':'@S',"
                    + "'qty':1}],'packaging':[{'sku':'BOX-@','lotNo':'K" + lot + "-@','qty':1}]}"));
        }
        assertThat(intake.take("orders", orders, "integrator").rejected()).isEmpty();
        assertThat(intake.take("shipments", shipments, "integrator").rejected()).isEmpty();
    }

    private void damage(int lot, int count) throws Exception {
        ArrayNode reviews = JSON.createArrayNode();
        for (int i = 1; i <= count; i++) {
            reviews.add(json("{'channel':'tmall','reviewId':'V" + lot + "-" + i + "-@','rating':1,'createdAt':'"
                    + shipped.plus(5, ChronoUnit.DAYS) + "','orderNo':'O" + lot + "-" + i
                    + "-@','sku':'@S','text':'收到的时候瓶子碎了，破损'}"));
        }
        assertThat(intake.take("reviews", reviews, "integrator").rejected()).isEmpty();
    }

    private void take(String kind, String... items) throws Exception {
        for (String item : items) {
            assertThat(intake.take(kind, json(item), "integrator").rejected()).isEmpty();
        }
    }

    private com.fasterxml.jackson.databind.JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"').replace("@S", sku).replace("@", id));
    }
}
