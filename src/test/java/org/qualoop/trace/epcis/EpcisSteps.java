package org.qualoop.trace.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goods of one test, with a GTIN of their own, and what one does with their events. */
abstract class EpcisSteps {

    private static final EpcisSchema SCHEMA = new EpcisSchema();

    @LocalServerPort
    int port;

    final String id = UUID.randomUUID().toString().substring(0, 8);
    final String item = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    final String gtin = gtin("0" + "4012345" + item.substring(1));

    final Answer capture(String... events) {
        return as("integrator").post("/epcis/v2/capture", document(events));
    }

    static String document(String... events) {
        return """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",{"ex":"https://ex.example/"}],
                 "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-05T00:00:00Z",
                 "epcisBody":{"eventList":[%s]}}""".formatted(String.join(",", events));
    }

    final String event(String bizStep, String day, String quantity, String... transactions) {
        List<String> list = new ArrayList<>();
        for (String transaction : transactions) {
            list.add("{\"type\":\"%s\",\"bizTransaction\":\"%s\"}"
                    .formatted(transaction.replaceAll("/.*", ""), bt(transaction)));
        }
        return ("{\"type\":\"ObjectEvent\",\"eventTime\":\"%sT00:00:00Z\",\"eventTimeZoneOffset\":\"+00:00\",\"action\":\"OBSERVE\","
                        + "\"bizStep\":\"%s\",\"readPoint\":{\"id\":\"https://a.example/loc/W%s\"},\"bizTransactionList\":[%s],"
                        + "\"quantityList\":[%s]}")
                .formatted(day, bizStep, id, String.join(",", list), quantity);
    }

    static String bt(String transaction) {
        return "https://a.example/" + transaction;
    }

    final String quantity(String lotNo, int qty) {
        return "{\"epcClass\":\"urn:epc:class:lgtin:4012345.0%s.%s\",\"quantity\":%d}"
                .formatted(item.substring(1), lotNo, qty);
    }

    final void sku(String sku, String barcode) {
        as("integrator").post("/api/v1/intake/skus", """
                {"sku":"%s","name":"霜","kind":"PRODUCT","barcode":"%s"}""".formatted(sku, barcode));
    }

    final void intakeShipment(String shipmentNo, String orderNo, String lotNo, int qty) {
        Answer answer = as("integrator")
                .post("/api/v1/intake/shipments", """
                {"shipmentNo":"%s","orderNo":"%s","warehouse":"W1","shippedAt":"2026-01-02T00:00:00Z","carrier":"SF",
                 "trackingNo":"T%s","packer":"p1","lines":[{"orderLineNo":1,"sku":"S%s","lotNo":"%s","qty":%d}]}""".formatted(shipmentNo, orderNo, id, id, lotNo, qty));
        assertThat(answer.status()).isEqualTo(200);
    }

    final JsonNode trace(String sku, String lotNo) {
        return as("quality").get("/api/v1/lots/" + lotNo + "/trace?sku=" + sku).json();
    }

    /** What a query answers, which is itself a valid document. */
    final List<JsonNode> events(String query) {
        Answer answer = as("auditor").get("/epcis/v2/events?" + query);
        assertThat(answer.status()).as(query + answer.text()).isEqualTo(200);
        return list(answer);
    }

    static List<JsonNode> list(Answer answer) {
        assertThat(SCHEMA.faults(answer.json())).isEmpty();
        List<JsonNode> events = new ArrayList<>();
        answer.json().at("/epcisBody/queryResults/resultsBody/eventList").forEach(events::add);
        return events;
    }

    private static String gtin(String digits) {
        return digits + DigitalLink.checkDigit(digits);
    }

    final Http as(String user) {
        return Http.as(user, port);
    }
}
