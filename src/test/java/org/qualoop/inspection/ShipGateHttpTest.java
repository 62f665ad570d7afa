package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.TraceApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class ShipGateHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private LotHolds holds;

    @Autowired
    private TraceApi trace;

    private String sku;
    private String outboundNo;

    @BeforeEach
    void freshGoods() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        sku = "SKU-" + run;
        outboundNo = "OB-" + run;
    }

    @Test
    void aParcelOfFreeLotsGoes() {
        outbound("PACKED", "L1");

        JsonNode verdict = ask();

        assertThat(verdict.get("decision").textValue()).isEqualTo("GO");
        assertThat(verdict.get("reasons")).isEmpty();
    }

    @Test
    void aParcelWithAHeldLotStopsUntilTheLastRecordLetsGo() {
        outbound("PACKED", "L1");
        holds.hold(sku, "L1", "LEAKAGE", "NCR-A", "quality");
        holds.hold(sku, "L1", "LEAKAGE", "NCR-B", "quality");
        holds.hold(sku, "L1", "LEAKAGE", "NCR-B", "quality");
        assertThat(trace.lot(sku, "L1").orElseThrow().holdStatus()).isEqualTo("HELD");

        holds.release(sku, "L1", "NCR-A", "quality");

        JsonNode verdict = ask();
        assertThat(verdict.get("decision").textValue()).isEqualTo("STOP");
        assertThat(verdict.at("/reasons/0/code").textValue()).isEqualTo("LOT_HELD");
        assertThat(verdict.at("/reasons/0/lotNo").textValue()).isEqualTo("L1");
        assertThat(verdict.at("/reasons/0/recordNo").textValue()).isEqualTo("NCR-B");

        holds.release(sku, "L1", "NCR-B", "quality");

        assertThat(ask().get("decision").textValue()).isEqualTo("GO");
        assertThat(trace.lot(sku, "L1").orElseThrow().holdStatus()).isEqualTo("RELEASED");
    }

    @Test
    void theSameLotNumberOfAnotherSkuIsNoReasonToStop() {
        outbound("PACKED", "L1");
        holds.hold(sku + "-OTHER", "L1", "LEAKAGE", "NCR-A", "quality");

        assertThat(ask().get("decision").textValue()).isEqualTo("GO");
    }

    @Test
    void aParcelThatCannotShowItsLotStopsWhileALotOfTheSkuIsHeld() {
        outbound("PICKING", null);
        assertThat(ask().get("decision").textValue()).isEqualTo("GO");

        holds.hold(sku, "L1", "LEAKAGE", "NCR-A", "quality");

        assertThat(ask().at("/reasons/0/code").textValue()).isEqualTo("LOT_UNKNOWN");
    }

    @Test
    void aHeldMaterialStopsWhatItWentIntoAtAnyLevelUntilItIsReleased() {
        produced("MIX", sku + "-MIX", "M1", sku + "-RAW", "R1");
        produced("FILL", sku, "L1", sku + "-MIX", "M1");
        outbound("PACKED", "L1");
        assertThat(ask().get("decision").textValue()).isEqualTo("GO");

        holds.hold(sku + "-RAW", "R1", "ODOR", "NCR-R", "quality");

        JsonNode verdict = ask();
        assertThat(verdict.at("/reasons/0/code").textValue()).isEqualTo("LOT_MADE_FROM_HELD");
        assertThat(verdict.at("/reasons/0/recordNo").textValue()).isEqualTo("NCR-R");
        outbound("PACKED", null);
        assertThat(ask().at("/reasons/0/code").textValue()).isEqualTo("LOT_UNKNOWN");
        outbound("PACKED", "L2");
        assertThat(ask().get("decision").textValue()).isEqualTo("GO");

        outbound("PACKED", "L1");
        holds.release(sku + "-RAW", "R1", "NCR-R", "quality");
        assertThat(ask().get("reasons").findValuesAsText("code")).doesNotContain("LOT_MADE_FROM_HELD");
    }

    private void produced(String step, String output, String outputLot, String input, String inputLot) {
        Http.as("integrator", port)
                .post(
                        "/api/v1/intake/productions",
                        Map.of(
                                "productionNo",
                                "PR-" + step + "-" + sku,
                                "at",
                                "2026-11-01T08:00:00Z",
                                "output",
                                Map.of("sku", output, "lotNo", outputLot, "qty", 10),
                                "inputs",
                                List.of(Map.of("sku", input, "lotNo", inputLot, "qty", 10))));
    }

    @Test
    void aCancelledParcelStops() {
        outbound("CANCELLED", "L1");

        assertThat(ask().at("/reasons/0/code").textValue()).isEqualTo("CANCELLED");
    }

    @Test
    void anUnknownParcelIsNotFound() {
        assertThat(Http.as("warehouse", port)
                        .post("/api/v1/ship-gate/OB-NONE", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyWarehouseAndIntegratorsAsk() {
        outbound("PACKED", "L1");
        String path = "/api/v1/ship-gate/" + outboundNo;

        assertThat(Http.as("integrator", port).post(path, "").status()).isEqualTo(200);
        assertThat(Http.as("buyer", port).post(path, "").status()).isEqualTo(403);
        assertThat(Http.as("auditor", port).post(path, "").status()).isEqualTo(403);
        assertThat(Http.anonymous(port).post(path, "").status()).isEqualTo(401);
    }

    private JsonNode ask() {
        return Http.as("warehouse", port)
                .post("/api/v1/ship-gate/" + outboundNo, "")
                .json();
    }

    private void outbound(String status, String lotNo) {
        Map<String, Object> line = new HashMap<>(Map.of("orderLineNo", 1, "sku", sku, "qty", 1));
        if (lotNo != null) {
            line.put("lotNo", lotNo);
        }
        var answer = Http.as("integrator", port)
                .post(
                        "/api/v1/intake/outbounds",
                        Map.of(
                                "outboundNo",
                                outboundNo,
                                "orderNo",
                                "O-" + outboundNo,
                                "warehouse",
                                "W1",
                                "status",
                                status,
                                "lines",
                                List.of(line)));
        assertThat(answer.json().get("rejected")).isEmpty();
    }
}
