package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostWorld.Sale;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who answers for an exception bears what it cost, to the cent, however often that is decided anew. */
@QualoopTest
class LiabilityTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CostWorld world;

    @Test
    void sharesAreDecidedOnTheExceptionAndTheLedgerFollows() {
        String ncr = costing("100.01");
        assertThat(parts(ncr)).containsExactly(Map.entry("null", "100.01"));

        var answer = decide("quality", ncr, shares("SUPPLIER", 33.33, "CARRIER", 33.33, "COMPANY", 33.34));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/liability")).hasSize(3);
        assertThat(parts(ncr))
                .containsOnly(
                        Map.entry("SUPPLIER", "33.33"), Map.entry("CARRIER", "33.33"), Map.entry("COMPANY", "33.35"));

        decide("quality", ncr, shares("SUPPLIER", 100));
        assertThat(parts(ncr))
                .containsOnly(
                        Map.entry("SUPPLIER", "100.01"), Map.entry("CARRIER", "0.00"), Map.entry("COMPANY", "0.00"));
        int lines = world.report(EntryFilter.ofEvent(ncr), null).entries().size();
        decide("quality", ncr, shares("SUPPLIER", 100));
        assertThat(world.report(EntryFilter.ofEvent(ncr), null).entries())
                .as("the same decision again changes nothing")
                .hasSize(lines);
    }

    @Test
    void whatIsBookedLaterIsSharedAtOnce() {
        String ncr = world.ncr();
        world.decide(ncr, List.of(part("SUPPLIER", "60"), part("COMPANY", "40")));
        world.publish(CostWorld.cost(
                ncr, "stated", Kind.COMPENSATION, Stage.COMPLAINT, null, null, null, null, "0.01", null));

        assertThat(parts(ncr)).containsOnly(Map.entry("SUPPLIER", "0.01"), Map.entry("COMPANY", "0.00"));
    }

    @Test
    void sharesThatAreNotAWholeAreRefusedAndNothingChanges() {
        String ncr = costing("10.00");
        for (Object bad : List.of(
                shares("SUPPLIER", 60, "COMPANY", 39.99),
                shares("SUPPLIER", 60, "SUPPLIER", 40),
                shares("SUPPLIER", 0, "COMPANY", 100),
                shares("SUPPLIER", 33.333, "COMPANY", 66.667),
                Map.of("liability", List.of(), "reason", "x"),
                Map.of("liability", List.of(Map.of("party", "SUPPLIER", "share", 100))))) {
            var answer = decide("quality", ncr, bad);
            assertThat(answer.status()).as(bad.toString()).isEqualTo(400);
            assertThat(answer.json().at("/errors")).isNotEmpty();
        }
        assertThat(parts(ncr)).containsExactly(Map.entry("null", "10.00"));
        assertThat(decide("quality", "NCR-0", shares("SUPPLIER", 100)).status()).isEqualTo(404);
    }

    @Test
    void aPartyThatNobodyKnowsBearsNothing() {
        Sale sale = world.sold();
        String ncr = costing("10.00");

        var stranger = decide("quality", ncr, shares("SUPPLIER", 60, "MOON", 40));

        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.json().at("/errors/0/pointer").asText()).isEqualTo("/liability/1/party");
        assertThat(parts(ncr)).containsExactly(Map.entry("null", "10.00"));
        assertThat(decide("quality", ncr, shares(sale.supplier(), 60, "COMPANY", 40))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyQualityDecides() {
        String ncr = world.ncr();
        for (String user : List.of("finance", "buyer", "auditor", "manager", "inspector", "customer-service")) {
            assertThat(decide(user, ncr, shares("SUPPLIER", 100)).status())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void aSupplierIsClaimedForHisShareOnly() {
        Sale sale = world.sold();
        String ncr = world.ncr();
        world.publish(CostWorld.cost(
                ncr,
                "stated",
                Kind.COMPENSATION,
                Stage.COMPLAINT,
                null,
                sale.sku(),
                sale.lotNo(),
                null,
                "200.00",
                null));
        world.decide(ncr, List.of(part("SUPPLIER", "62.5"), part("COMPANY", "37.5")));

        JsonNode claim = Http.as("buyer", port)
                .post(
                        "/api/v1/claims",
                        Map.of("supplierCode", sale.supplier(), "from", "2026-10-01", "to", "2026-10-31"))
                .json();

        assertThat(claim.at("/claimed/amount").asText()).as(claim.toString()).isEqualTo("125.00");
        JsonNode sums = Http.as("finance", port)
                .get("/api/v1/costs?by=party&supplier=" + sale.supplier())
                .json()
                .get("sums");
        assertThat(sums.toString()).contains("125.00", "75.00");
        assertThat(Http.as("finance", port)
                        .get("/api/v1/costs?party=COMPANY&supplier=" + sale.supplier())
                        .json()
                        .at("/total/loss/amount")
                        .asText())
                .isEqualTo("75.00");
    }

    private String costing(String amount) {
        String ncr = world.ncr();
        world.publish(CostWorld.cost(
                ncr, unique("bill"), Kind.COMPENSATION, Stage.COMPLAINT, null, null, null, null, amount, null));
        return ncr;
    }

    private Map<String, String> parts(String ncr) {
        return world.report(EntryFilter.ofEvent(ncr), "party").sums().stream()
                .filter(sum -> sum.key() != null || sum.loss().amount().signum() != 0)
                .collect(Collectors.toMap(
                        sum -> String.valueOf(sum.key()),
                        sum -> sum.loss().amount().toPlainString()));
    }

    private Http.Answer decide(String user, String ncr, Object body) {
        return Http.as(user, port).put("/api/v1/ncrs/" + ncr + "/liability", body);
    }

    private static Liability part(String party, String share) {
        return new Liability(party, new BigDecimal(share));
    }

    private static Map<String, Object> shares(Object... parts) {
        List<Map<String, Object>> liability = new java.util.ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            liability.add(Map.of("party", parts[i], "share", parts[i + 1]));
        }
        return Map.of("liability", liability, "reason", "复核照片");
    }
}
