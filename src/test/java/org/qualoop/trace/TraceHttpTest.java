package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.trace.Samples.item;
import static org.qualoop.trace.Samples.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class TraceHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Timeline timeline;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void qualityTracesALotAndExportsItsRecipients() throws Exception {
        shipped("o,1" + id, "L" + id, "S1");
        JsonNode trace = as("quality").get("/api/v1/lots/L" + id + "/trace").json();
        assertThat(trace.at("/lot/sku").asText()).isEqualTo("S1");
        assertThat(trace.at("/lot/holdStatus").asText()).isEqualTo("NONE");
        assertThat(trace.at("/summary/orders").asInt()).isEqualTo(1);
        assertThat(trace.at("/summary/unaccounted").asInt()).isEqualTo(-1);
        assertThat(trace.at("/shipments/next").isMissingNode()).isTrue();
        assertThat(trace.at("/ncrs").isArray()).isTrue();
        assertThat(trace.at("/tookMs").isNumber()).isTrue();

        Answer csv = recipients("text/csv", id);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().split("\r\n"))
                .containsExactly(
                        "orderNo,customerId,channel,shipmentNo,shippedAt,trackingNo,lotNo,sku,qty",
                        "\"o,1%1$s\",C1,tmall,P%1$s,2026-01-02T00:00:00Z,T%1$s,L%1$s,S1,1".formatted(id));
        Answer ndjson = recipients("application/x-ndjson", id);
        assertThat(ndjson.json().get("orderNo").asText()).isEqualTo("o,1" + id);
    }

    @Test
    void numbersThatAPathCannotHoldStandInTheQuery() throws Exception {
        shipped("o/" + id, "L/%;" + id, "S1");
        String lot = java.net.URLEncoder.encode("L/%;" + id, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(as("quality")
                        .get("/api/v1/lots/trace?lotNo=" + lot)
                        .json()
                        .at("/summary/orders")
                        .asInt())
                .isEqualTo(1);
        assertThat(as("quality").get("/api/v1/lots/recipients?lotNo=" + lot).text())
                .contains("o/" + id);
        assertThat(as("auditor")
                        .get("/api/v1/orders/archive?orderNo=o%2F" + id)
                        .json()
                        .at("/order/orderNo")
                        .asText())
                .isEqualTo("o/" + id);
        assertThat(as("auditor")
                        .post("/api/v1/orders/archive/reveal?orderNo=o%2F" + id, "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as("warehouse").get("/api/v1/lots/trace?lotNo=" + lot).status())
                .isEqualTo(403);
        assertThat(as("buyer").get("/api/v1/lots/recipients?lotNo=" + lot).status())
                .isEqualTo(403);
        assertThat(as("buyer").get("/api/v1/orders/archive?orderNo=o%2F" + id).status())
                .isEqualTo(403);
    }

    @Test
    void aSpreadsheetCalculatesNothingOfTheRecipients() throws Exception {
        shipped("=HYPERLINK(\"x\")" + id, "F" + id, "S1");
        assertThat(as("quality")
                        .get("/api/v1/lots/F" + id + "/recipients?format=csv")
                        .text())
                .contains("\r\n\"'=HYPERLINK(\"\"x\"\")" + id + "\",");
        assertThat(as("quality")
                        .get("/api/v1/lots/F" + id + "/recipients?format=ndjson")
                        .json()
                        .get("orderNo")
                        .asText())
                .startsWith("=HYPERLINK");
    }

    @Test
    void anAmbiguousNumberIsAConflictAndAnUnknownOneNotFound() {
        shipped("O" + id, "M" + id, "S1");
        as("integrator").post("/api/v1/intake/stock", with(with(item("stock"), "/lotNo", "M" + id), "/sku", "S2"));

        Answer ambiguous = as("quality").get("/api/v1/lots/M" + id + "/trace");
        assertThat(ambiguous.status()).isEqualTo(409);
        assertThat(ambiguous.json().get("candidates").findValuesAsText("sku")).containsExactly("S1", "S2");
        assertThat(as("quality").get("/api/v1/lots/M" + id + "/trace?sku=S2").status())
                .isEqualTo(200);
        assertThat(as("quality").get("/api/v1/lots/M" + id + "/recipients").status())
                .isEqualTo(409);
        assertThat(as("quality").get("/api/v1/lots/nothing/trace").status()).isEqualTo(404);
        assertThat(as("quality")
                        .get("/api/v1/lots/M" + id + "/trace?sku=S1&after=x%2F")
                        .status())
                .isEqualTo(400);
        assertThat(as("quality")
                        .get("/api/v1/lots/M" + id + "/trace?sku=S1&limit=0")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlySomeRolesTrace() {
        shipped("O" + id, "N" + id, "S1");
        for (String user : new String[] {"quality", "customer-service", "auditor", "buyer", "admin"}) {
            assertThat(as(user).get("/api/v1/lots/N" + id + "/trace").status())
                    .as(user)
                    .isEqualTo(200);
        }
        assertThat(as("warehouse").get("/api/v1/lots/N" + id + "/trace").status())
                .isEqualTo(403);
        assertThat(as("buyer").get("/api/v1/lots/N" + id + "/recipients").status())
                .isEqualTo(403);
        assertThat(as("buyer").get("/api/v1/orders/O" + id + "/archive").status())
                .isEqualTo(403);
    }

    @Test
    void theArchiveGathersAnOrderAndMasksItsCustomer() {
        String order = shipped("O" + id, "A" + id, "S1");
        as("integrator").post("/api/v1/intake/tracking-events", with(item("tracking-events"), "/trackingNo", "T" + id));
        as("integrator").post("/api/v1/intake/charges", with(item("charges"), "/orderNo", order));

        JsonNode archive =
                as("auditor").get("/api/v1/orders/" + order + "/archive").json();

        assertThat(archive.at("/order/customer/name").asText()).isEqualTo("张**");
        assertThat(archive.at("/order/customer/phone").asText()).isEqualTo("138****5678");
        assertThat(archive.at("/order/customer/email").asText()).isEqualTo("z***@example.com");
        assertThat(archive.at("/order/customer/address").asText()).isEqualTo("浙江省杭州市****");
        assertThat(archive.toString()).doesNotContain("张三丰", "13812345678", "文三路", "zhang@", "\"O1\"");
        assertThat(archive.at("/lines/0/lots/0/lotNo").asText()).isEqualTo("A" + id);
        assertThat(archive.at("/shipments/0/weightDeltaGrams").asDouble()).isEqualTo(-10.5);
        assertThat(archive.at("/shipments/0/packer").asText()).isEqualTo("p1");
        assertThat(archive.at("/shipments/0/picker").asText()).isEqualTo("k1");
        assertThat(archive.at("/shipments/0/check/0/expected").asInt()).isEqualTo(1);
        assertThat(archive.at("/tracking/0/code").asText()).isEqualTo("PICKED_UP");
        assertThat(archive.at("/costs/0/kind").asText()).isEqualTo("FREIGHT");
        assertThat(as("quality").get("/api/v1/orders/none-of-ours/archive").status())
                .isEqualTo(404);
    }

    @Test
    void revealingNeedsAReasonAndIsLogged() {
        String order = shipped("O" + id, "R" + id, "S1");
        String path = "/api/v1/orders/" + order + "/archive/reveal";

        assertThat(as("customer-service").post(path, "{}").status()).isEqualTo(400);
        assertThat(as("auditor").post(path, Map.of("reason", "x")).status()).isEqualTo(403);
        Answer clear = as("customer-service").post(path, Map.of("reason", "回电"));

        assertThat(clear.json().at("/order/customer/phone").asText()).isEqualTo("13812345678");
        assertThat(timeline.of(order))
                .extracting(Timeline.Entry::code, Timeline.Entry::actor, entry -> entry.details()
                        .get("reason"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("trace.personalDataRevealed", "customer-service", "回电"));
    }

    @Test
    void aParcelIsShownBeforeItsOrderIsKnown() {
        as("integrator").post("/api/v1/intake/shipments", with(item("shipments"), "/orderNo", "early" + id));
        JsonNode archive =
                as("quality").get("/api/v1/orders/early" + id + "/archive").json();
        assertThat(archive.at("/order/orderNo").asText()).isEqualTo("early" + id);
        assertThat(archive.at("/shipments")).hasSize(1);
    }

    /** An order and its parcel with that lot; gives the order's number. */
    private String shipped(String order, String lotNo, String sku) {
        ObjectNode shipment = with(with(item("shipments"), "/orderNo", order), "/lines/0/lotNo", lotNo);
        shipment = with(with(shipment, "/lines/0/sku", sku), "/shipmentNo", "P" + id);
        assertThat(as("integrator")
                        .post("/api/v1/intake/shipments", with(shipment, "/trackingNo", "T" + id))
                        .status())
                .isEqualTo(200);
        assertThat(as("integrator")
                        .post("/api/v1/intake/orders", with(item("orders"), "/orderNo", order))
                        .status())
                .isEqualTo(200);
        return order;
    }

    private Http as(String user) {
        return Http.as(user, port);
    }

    private Answer recipients(String accept, String id) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/api/v1/lots/L" + id + "/recipients"))
                .header(
                        "Authorization",
                        "Basic " + java.util.Base64.getEncoder().encodeToString("quality:qualoop".getBytes()))
                .header("Accept", accept)
                .build();
        return new Answer(java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray()));
    }
}
