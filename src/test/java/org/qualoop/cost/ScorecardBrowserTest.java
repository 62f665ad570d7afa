package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.cost.CostWorld.refund;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Suppliers ranked by what was counted, and what their faults cost. */
@QualoopTest
class ScorecardBrowserTest {

    private static final String PERIOD = "from=2026-10-01&to=2026-10-31";

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aScoreIsMadeOfThePartsThatHaveEnoughDataAndNamesItsFormula() {
        Sale sale = world.sold();
        inspections(sale.supplier(), 8, 10);
        world.publish(refund(unique("RMA"), sale, "113.00", Goods.SCRAPPED));

        JsonNode card = as("buyer")
                .get("/api/v1/suppliers/" + sale.supplier() + "/scorecard?" + PERIOD)
                .json();

        assertThat(card.get("score").intValue()).isEqualTo(80);
        assertThat(card.get("lotAcceptance").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(card.at("/parts/0/points").doubleValue()).isEqualTo(0.8);
        assertThat(card.at("/parts/1/points").isNull()
                        || card.at("/parts/1/points").isMissingNode())
                .as("one unit says nothing about returns")
                .isTrue();
        assertThat(card.at("/formula/zh").textValue()).contains("权重 5");
        assertThat(card.at("/cost/loss/amount").textValue()).isEqualTo("100.00");
        assertThat(card.at("/cost/cashOut/amount").textValue()).isEqualTo("113.00");
        assertThat(card.get("trend")).hasSize(12);
    }

    @Test
    void suppliersAreRankedAndThoseWithTooLittleDataAreNot() {
        String good = unique("GOOD");
        String bad = unique("BAD");
        String few = unique("FEW");
        inspections(good, 10, 10);
        inspections(bad, 5, 10);
        inspections(few, 1, 2);

        JsonNode items = as("quality")
                .get("/api/v1/suppliers?rank=score&" + PERIOD)
                .json()
                .get("items");

        assertThat(of(items, good).get("score").intValue()).isEqualTo(100);
        assertThat(of(items, good).get("rank").intValue()).isEqualTo(1);
        assertThat(of(items, bad).get("rank").intValue())
                .isGreaterThan(of(items, good).get("rank").intValue());
        assertThat(of(items, few).path("rank").isNumber()).isFalse();
        assertThat(as("quality").get("/api/v1/suppliers?rank=beauty").status()).isEqualTo(400);
        assertThat(as("inspector").get("/api/v1/suppliers?rank=score").status()).isEqualTo(403);
        assertThat(as("buyer").get("/api/v1/suppliers/NOBODY/scorecard").status())
                .isEqualTo(404);
        assertThat(as("buyer")
                        .get("/api/v1/suppliers/" + good + "/scorecard?from=soon")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void aBuyerSeesTheCardAndTheWayToAClaim() {
        Sale sale = world.sold();
        inspections(sale.supplier(), 8, 10);
        world.publish(refund(unique("RMA"), sale, "113.00", Goods.SCRAPPED));
        try (Visitor buyer = Chromium.visitor(port).login("buyer").open("/records/scorecards/" + sale.supplier())) {
            buyer.picture("supplier-scorecard");
            assertThat(buyer.text("main")).contains("80", "100.00", "来料合格率");
            assertThat(buyer.accessibilityFaults()).isEmpty();
            assertThat(buyer.find("button:has-text('发起索赔')").count()).isPositive();
        }
    }

    private static JsonNode of(JsonNode items, String supplier) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("supplierCode").textValue().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private void inspections(String supplier, int passed, int all) {
        for (int i = 0; i < all; i++) {
            Counted lot = Counted.outcome(
                    Kpi.INSPECTION_PASS_RATE,
                    unique("INS"),
                    Instant.parse("2026-10-10T00:00:00Z"),
                    About.goods(null, null, null).from(supplier),
                    i < passed);
            transaction.executeWithoutResult(status -> events.publishEvent(lot));
        }
        kpis.refresh();
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
