package org.qualoop.trace.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;

/** The table of {@code docs/epcis.md}: which fact an event is, and which event a fact. */
@QualoopTest
class EpcisMeaningTest extends EpcisSteps {

    @Test
    void goodsThatComeBackAreReturnsAndNoReceipts() {
        take(
                event("receiving", "2026-01-02", quantity("L1", 5))
                        .replace("receiving\"", "receiving\",\"disposition\":\"returned\""),
                event("receiving", "2026-01-03", quantity("L1", 2), "rma/RMA" + id));

        assertThat(summary("L1", "returned")).isEqualTo(7);
        assertThat(summary("L1", "received")).isZero();
    }

    @Test
    void goodsThatGoBackToTheVendorAreNoParcels() {
        take(event("shipping", "2026-01-03", quantity("L1", 6))
                .replace("shipping\"", "shipping\",\"disposition\":\"returned\""));

        assertThat(summary("L1", "returnedToVendor")).isEqualTo(6);
        assertThat(summary("L1", "shipped")).isZero();
        assertThat(trace(gtin, "L1").at("/shipments/items")).isEmpty();
    }

    @Test
    void samplesAndCountsArriveInTheBalance() {
        take(
                event("commissioning", "2026-01-01", quantity("L1", 20)).replace("OBSERVE", "ADD"),
                event("sampling", "2026-01-02", quantity("L1", 3)),
                event("cycle_counting", "2026-01-03", quantity("L1", 16)));

        assertThat(summary("L1", "produced")).isEqualTo(20);
        assertThat(summary("L1", "sampled")).isEqualTo(3);
        assertThat(summary("L1", "inStock")).isEqualTo(16);
        assertThat(summary("L1", "unaccounted")).isEqualTo(1);
    }

    @Test
    void aTransactionEventIsReadByItsBusinessStep() {
        take(event("shipping", "2026-01-03", quantity("L1", 4), "po/O" + id, "desadv/P" + id)
                .replace("ObjectEvent", "TransactionEvent")
                .replace("OBSERVE", "ADD"));

        assertThat(summary("L1", "shipped")).isEqualTo(4);
        assertThat(trace(gtin, "L1").at("/shipments/items/0/orderNo").asText()).isEqualTo("O" + id);
    }

    @Test
    void whatIsAssociatedWithAContainerGoesWhereItGoes() {
        String sscc = "urn:epc:id:sscc:4012345.1" + "%09d".formatted(Math.floorMod(id.hashCode(), 1_000_000_000));
        take("""
                {"type":"AssociationEvent","eventTime":"2026-01-02T00:00:00Z","eventTimeZoneOffset":"+00:00","action":"ADD",
                 "bizStep":"assembling","parentID":"%s","childQuantityList":[%s]}""".formatted(sscc, quantity("L1", 3)), """
                {"type":"ObjectEvent","eventTime":"2026-01-03T00:00:00Z","eventTimeZoneOffset":"+00:00","action":"OBSERVE",
                 "bizStep":"shipping","epcList":["%s"],"bizTransactionList":[{"type":"po","bizTransaction":"%s"}]}""".formatted(sscc, bt("po/O" + id)));

        assertThat(summary("L1", "shipped")).isEqualTo(3);
    }

    @Test
    void aProductionOfOursIsATransformationOrABirth() {
        intake("productions", """
                {"productionNo":"M%1$s","at":"2026-01-01T00:00:00Z","output":{"sku":"S%1$s","lotNo":"L1","qty":10},
                 "inputs":[{"sku":"RAW%1$s","lotNo":"R1","qty":30}]}""");
        intake("productions", """
                {"productionNo":"N%1$s","at":"2026-01-01T00:00:00Z","output":{"sku":"S%1$s","lotNo":"L2","qty":5},"inputs":[]}""");

        List<JsonNode> made = events("MATCH_outputEPCClass=" + lot("S" + id, "L1"));
        assertThat(made).hasSize(1);
        assertThat(made.get(0).get("type").asText()).isEqualTo("TransformationEvent");
        assertThat(made.get(0).at("/inputQuantityList/0/quantity").asInt()).isEqualTo(30);
        assertThat(made.get(0).at("/outputQuantityList/0/quantity").asInt()).isEqualTo(10);
        assertThat(made.get(0).get("bizTransactionList").toString()).contains("prodorder", "M" + id);

        List<JsonNode> born = events("MATCH_anyEPCClass=" + lot("S" + id, "L2"));
        assertThat(born).hasSize(1);
        assertThat(born.get(0).get("type").asText()).isEqualTo("ObjectEvent");
        assertThat(born.get(0).get("action").asText()).isEqualTo("ADD");
    }

    @Test
    void everyMovementOfOursHasItsBusinessStepAndAnAdjustmentIsNone() {
        for (String type :
                List.of("SCRAP", "SAMPLE", "RETURN_TO_VENDOR", "RETURN_IN", "TRANSFER", "CONSUME", "ADJUST")) {
            intake("stock-movements", """
                    {"movementNo":"%s%%1$s","warehouse":"W1","at":"2026-01-02T00:00:00Z","type":"%s","sku":"S%%1$s",
                     "lotNo":"L1","qty":2%s}""".formatted(
                            type, type, "TRANSFER".equals(type) ? ",\"toWarehouse\":\"W2\"" : ""));
        }

        List<JsonNode> events = events("MATCH_anyEPCClass=" + lot("S" + id, "L1"));
        assertThat(events)
                .extracting(event -> event.get("bizStep").asText()
                        + ' '
                        + event.get("disposition").asText())
                .containsExactlyInAnyOrder(
                        "destroying destroyed",
                        "sampling in_progress",
                        "shipping returned",
                        "receiving returned",
                        "departing in_transit",
                        "other inactive");
        assertThat(events).filteredOn(event -> event.has("destinationList")).hasSize(1);
    }

    private void take(String... events) {
        Answer answer = capture(events);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().get("untraced")).isEmpty();
    }

    private void intake(String kind, String item) {
        Answer answer = as("integrator").post("/api/v1/intake/" + kind, item.formatted(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private int summary(String lotNo, String field) {
        return trace(gtin, lotNo).at("/summary/" + field).asInt();
    }

    private static String lot(String sku, String lotNo) {
        return URLEncoder.encode("https://qualoop.example/class/" + sku + ':' + lotNo, StandardCharsets.UTF_8);
    }
}
