package org.qualoop.trace.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;

@QualoopTest
class EpcisHttpTest extends EpcisSteps {

    @Test
    void receivingAndShippingFeedTheTraceOfTheSkuThatHasTheBarcode() {
        sku("S" + id, gtin.substring(1));
        Answer answer = capture(
                event("receiving", "2026-01-02", quantity("L1", 10), "po/PO" + id, "recadv/R" + id),
                event("shipping", "2026-01-03", quantity("L1", 4), "po/O" + id, "desadv/P" + id));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        JsonNode job = as("auditor").get(answer.header("Location")).json();
        assertThat(job.get("success").asBoolean()).isTrue();
        assertThat(job.get("running").asBoolean()).isFalse();
        assertThat(job.get("captured").asInt()).isEqualTo(2);
        assertThat(job.get("untraced")).isEmpty();

        JsonNode trace = trace("S" + id, "L1");
        assertThat(trace.at("/summary/received").asInt()).isEqualTo(10);
        assertThat(trace.at("/summary/shipped").asInt()).isEqualTo(4);
        assertThat(trace.at("/receipts/0/receiptNo").asText()).isEqualTo("R" + id);
        assertThat(trace.at("/shipments/items/0/orderNo").asText()).isEqualTo("O" + id);
        assertThat(trace.at("/shipments/items/0/shipmentNo").asText()).isEqualTo("P" + id);
    }

    @Test
    void aBarcodeThatComesLaterMovesTheGoodsToTheirSku() {
        capture(event("receiving", "2026-01-02", quantity("L1", 10), "recadv/R" + id));
        assertThat(trace(gtin, "L1").at("/summary/received").asInt()).isEqualTo(10);

        sku("S" + id, gtin.substring(1));
        assertThat(trace("S" + id, "L1").at("/summary/received").asInt()).isEqualTo(10);
    }

    @Test
    void theSameEventIsCapturedOnceInWhateverWordsItComes() {
        String shipping = event("shipping", "2026-01-03", quantity("L1", 4), "po/O" + id, "desadv/P" + id);
        capture(shipping);
        String other = shipping.replace("\"shipping\"", "\"https://ref.gs1.org/cbv/BizStep-shipping\"")
                .replace(
                        "urn:epc:class:lgtin:4012345." + "0" + item.substring(1) + ".L1",
                        "https://id.gs1.org/01/" + gtin + "/10/L1");
        JsonNode job = capture(shipping, other).json();

        assertThat(job.get("captured").asInt()).isZero();
        assertThat(job.get("duplicates").asInt()).isEqualTo(2);
        assertThat(trace(gtin, "L1").at("/summary/shipped").asInt()).isEqualTo(4);
    }

    @Test
    void anInvalidDocumentIsRefusedWholeWithPointers() {
        String good = event("shipping", "2026-01-03", quantity("L1", 4), "desadv/P" + id);
        Answer answer = capture(good, good.replace("OBSERVE", "LOOK").replace("+00:00", "+99:00"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/epcisBody/eventList/1/action", "/epcisBody/eventList/1/eventTimeZoneOffset");
        assertThat(events("EQ_bizTransaction_desadv=" + bt("desadv/P" + id))).isEmpty();
        assertThat(as("integrator").post("/epcis/v2/capture", "{").status()).isEqualTo(400);
        assertThat(as("integrator").post("/epcis/v2/capture", "[]").status()).isEqualTo(400);
    }

    @Test
    void anEventThatIsDeclaredWrongLeavesTheTraceAndItsCorrectionStays() {
        String wrong = event("shipping", "2026-01-03", quantity("L1", 4), "po/O" + id, "desadv/P" + id)
                .replaceFirst("\\{", "{\"eventID\":\"urn:uuid:w" + id + "\",");
        String right = event("shipping", "2026-01-03", quantity("L2", 4), "po/O" + id, "desadv/P" + id)
                .replaceFirst("\\{", "{\"eventID\":\"urn:uuid:r" + id + "\",");
        capture(wrong, right);
        assertThat(trace(gtin, "L1").at("/summary/shipped").asInt()).isEqualTo(4);

        Answer declared = capture(wrong.replace(
                "{\"eventID\"",
                "{\"errorDeclaration\":{\"declarationTime\":\"2026-01-05T00:00:00Z\",\"reason\":\"incorrect_data\","
                        + "\"correctiveEventIDs\":[\"urn:uuid:r" + id + "\"]},\"eventID\""));
        assertThat(declared.status()).as(declared.text()).isEqualTo(202);
        assertThat(trace(gtin, "L1").at("/summary/shipped").asInt()).isZero();
        assertThat(trace(gtin, "L2").at("/summary/shipped").asInt()).isEqualTo(4);
        assertThat(events("EQ_eventID=urn:uuid:w" + id)).hasSize(2);
        assertThat(events("EQ_eventID=urn:uuid:w" + id + "&EXISTS_errorDeclaration=true"))
                .hasSize(1);
        assertThat(events("EQ_eventID=urn:uuid:w" + id + "&EXISTS_errorDeclaration="))
                .hasSize(1);
    }

    @Test
    void withdrawnReceiptsProductionsAndMovementsLeaveTheTraceToo() {
        String[] facts = {
            event("receiving", "2026-01-02", quantity("L1", 10), "recadv/R" + id),
            event("destroying", "2026-01-03", quantity("L1", 1)),
            event("commissioning", "2026-01-01", quantity("L1", 20)).replace("OBSERVE", "ADD")
        };
        capture(facts);
        JsonNode summary = trace(gtin, "L1").get("summary");
        assertThat(summary.get("received").asInt()).isEqualTo(10);
        assertThat(summary.get("scrapped").asInt()).isEqualTo(1);
        assertThat(summary.get("produced").asInt()).isEqualTo(20);

        List<String> declared = new ArrayList<>();
        for (String fact : facts) {
            declared.add(
                    fact.replaceFirst("\\{", "{\"errorDeclaration\":{\"declarationTime\":\"2026-01-05T00:00:00Z\"},"));
        }
        capture(declared.toArray(String[]::new));
        summary = trace(gtin, "L1").get("summary");
        assertThat(summary.get("received").asInt()).isZero();
        assertThat(summary.get("scrapped").asInt()).isZero();
        assertThat(summary.get("produced").asInt()).isZero();
    }

    @Test
    void whatWasPackedIntoAShippedContainerIsTracedThoughThePackingComesLater() {
        String sscc = "urn:epc:id:sscc:4012345.1"
                + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        capture("""
                {"type":"ObjectEvent","eventTime":"2026-01-03T00:00:00Z","eventTimeZoneOffset":"+00:00","action":"OBSERVE",
                 "bizStep":"shipping","epcList":["%s"],"bizTransactionList":[{"type":"po","bizTransaction":"%s"}]}""".formatted(sscc, "urn:epcglobal:cbv:bt:4012345000009:O" + id));
        capture("""
                {"type":"AggregationEvent","eventTime":"2026-01-02T00:00:00Z","eventTimeZoneOffset":"+00:00","action":"ADD",
                 "bizStep":"packing","parentID":"%s","childQuantityList":[%s]}""".formatted(sscc, quantity("L1", 3)));

        JsonNode trace = trace(gtin, "L1");
        assertThat(trace.at("/summary/shipped").asInt()).isEqualTo(3);
        assertThat(trace.at("/shipments/items/0/orderNo").asText()).isEqualTo("O" + id);
        assertThat(events("MATCH_parentID=" + sscc)).hasSize(1);
        assertThat(events("MATCH_anyEPC=" + sscc)).hasSize(2);
    }

    @Test
    void aTransformationTellsWhatALotWasMadeFrom() {
        capture("""
                {"type":"TransformationEvent","eventTime":"2026-01-02T00:00:00Z","eventTimeZoneOffset":"+00:00",
                 "inputQuantityList":[%s],"outputQuantityList":[%s,%s],"bizStep":"commissioning"}""".formatted(quantity("RAW", 30), quantity("A", 10), quantity("B", 20)));

        assertThat(trace(gtin, "RAW").at("/summary/consumed").asInt()).isEqualTo(30);
        assertThat(trace(gtin, "RAW").get("wentInto").findValuesAsText("lotNo")).containsExactlyInAnyOrder("A", "B");
        assertThat(trace(gtin, "B").at("/madeFrom/0/lotNo").asText()).isEqualTo("RAW");
        assertThat(trace(gtin, "B").at("/summary/produced").asInt()).isEqualTo(20);
    }

    @Test
    void aTransformationThatIsDeclaredWrongTakesItsOrdersFromTheMaterial() {
        String made = """
                {"type":"TransformationEvent","eventTime":"2026-01-02T00:00:00Z","eventTimeZoneOffset":"+00:00",
                 "inputQuantityList":[%s],"outputQuantityList":[%s]}""".formatted(quantity("RAW", 30), quantity("A", 10));
        capture(made, event("shipping", "2026-01-03", quantity("A", 2), "po/O" + id, "desadv/P" + id));
        assertThat(trace(gtin, "RAW").at("/summary/orders").asInt()).isEqualTo(1);

        capture(made.replaceFirst("\\{", "{\"errorDeclaration\":{\"declarationTime\":\"2026-01-05T00:00:00Z\"},"));
        assertThat(trace(gtin, "RAW").at("/summary/orders").asInt()).isZero();
        assertThat(trace(gtin, "RAW").get("wentInto")).isEmpty();
        assertThat(trace(gtin, "A").at("/summary/orders").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsCalledOffBeforeItLeavesWasNotShipped() {
        capture(event("shipping", "2026-01-03", quantity("L1", 4), "po/O" + id, "desadv/P" + id));
        capture(event("void_shipping", "2026-01-04", quantity("L1", 3), "desadv/P" + id));
        assertThat(trace(gtin, "L1").at("/summary/shipped").asInt()).isEqualTo(1);

        capture(event("void_shipping", "2026-01-05", quantity("L1", 1), "desadv/P" + id));
        assertThat(trace(gtin, "L1").at("/summary/shipped").asInt()).isZero();
        assertThat(events("EQ_bizTransaction_desadv=" + bt("desadv/P" + id))).hasSize(3);
    }

    @Test
    void aNumberThatNobodyCanWriteOutIsRefusedAndNotExpanded() {
        Answer answer = capture(event("shipping", "2026-01-03", quantity("L1", 4), "desadv/P" + id)
                .replace("\"quantity\":4", "\"quantity\":1e999999999,\"uom\":\"KGM\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/epcisBody/eventList/0");
        assertThat(events("EQ_quantity=1e999999999&eventType=AssociationEvent")).isEmpty();

        JsonNode job = capture(event("shipping", "2026-01-03", quantity("L1", 4), "desadv/P" + id)
                        .replace("\"quantity\":4", "\"quantity\":2.5,\"uom\":\"KGM\""))
                .json();
        assertThat(job.get("untraced").toString()).contains("2.5 KGM counts as 3");
        assertThat(trace(gtin, "L1").at("/summary/shipped").asInt()).isEqualTo(3);
    }

    @Test
    void whatCameByTheIntakeIsNotTouchedByAnEventOfTheSameNumber() {
        intakeShipment("P" + id, "O" + id, "L1", 2);
        JsonNode job = capture(event("shipping", "2026-01-03", quantity("L9", 4), "desadv/P" + id))
                .json();

        assertThat(job.get("untraced").toString()).contains("P" + id);
        assertThat(trace("S" + id, "L1").at("/summary/shipped").asInt()).isEqualTo(2);
    }

    @Test
    void ourOwnFactsAreValidEventsAndARevisionDeclaresTheOneBeforeWrong() {
        sku("S" + id, gtin.substring(1));
        as("integrator").post("/api/v1/intake/receipts", """
                        {"receiptNo":"R%1$s","poNo":"PO%1$s","receivedAt":"2026-01-01T00:00:00Z","warehouse":"W 1","operator":"op",
                         "lines":[{"lineNo":1,"sku":"S%1$s","lotNo":"L1","qty":10}]}""".formatted(id));
        intakeShipment("P" + id, "O" + id, "L1", 2);
        intakeShipment("P" + id, "O" + id, "L2", 2);
        String lot = URLEncoder.encode("https://id.gs1.org/01/" + gtin + "/10/L1", StandardCharsets.UTF_8);

        List<JsonNode> received = events("EQ_bizStep=receiving&MATCH_anyEPCClass=" + lot);
        assertThat(received).hasSize(1);
        assertThat(received.get(0).at("/quantityList/0/quantity").asInt()).isEqualTo(10);
        assertThat(received.get(0).get("bizTransactionList").toString()).contains("/bt/PO" + id, "/bt/R" + id);

        List<JsonNode> shipped = events("EQ_bizTransaction_po=urn:epcglobal:cbv:bt:1:O" + id);
        assertThat(shipped).isEmpty();
        shipped = events(
                "EQ_bizTransaction_po=https://qualoop.example/bt/O" + id + "&orderBy=recordTime&orderDirection=ASC");
        assertThat(shipped).hasSize(3);
        assertThat(shipped.get(1).at("/errorDeclaration/correctiveEventIDs/0"))
                .isEqualTo(shipped.get(2).get("eventID"));
        assertThat(shipped.get(1).get("eventID")).isEqualTo(shipped.get(0).get("eventID"));
        assertThat(events("EQ_eventID=" + shipped.get(2).get("eventID").asText() + "&EXISTS_errorDeclaration=false"))
                .contains(shipped.get(2));
    }

    @Test
    void ourOwnEventsThatComeBackAreDuplicatesAndDoubleNothing() {
        sku("S" + id, gtin.substring(1));
        intake("receipts", """
                {"receiptNo":"R%1$s","poNo":"PO%1$s","receivedAt":"2026-01-01T00:00:00Z","warehouse":"W 1","operator":"op",
                 "lines":[{"lineNo":1,"sku":"S%1$s","lotNo":"L1","qty":10}]}""");
        for (int qty = 4; qty <= 5; qty++) {
            intake("productions", """
                    {"productionNo":"M%1$s","at":"2026-01-01T00:00:00Z","output":{"sku":"S%1$s","lotNo":"L1","qty":20},
                     "inputs":[{"sku":"RAW%1$s","lotNo":"R1","qty":""".stripTrailing() + qty + "}]}");
        }
        for (String type : List.of("SCRAP", "RETURN_IN")) {
            intake("stock-movements", """
                    {"movementNo":"V-TYPE-%1$s","warehouse":"W1","at":"2026-01-03T00:00:00Z","type":"TYPE","sku":"S%1$s",
                     "lotNo":"L1","qty":1}""".replace("TYPE", type));
        }
        intakeShipment("P" + id, "O" + id, "L1", 2);
        String lot = URLEncoder.encode("https://id.gs1.org/01/" + gtin + "/10/L1", StandardCharsets.UTF_8);
        List<JsonNode> ours = events("MATCH_anyEPCClass=" + lot);
        assertThat(ours).as("a revision is three").hasSize(7);
        JsonNode before = trace("S" + id, "L1").get("summary");
        JsonNode raw = trace("RAW" + id, "R1").get("summary");

        Answer back = capture(ours.stream().map(JsonNode::toString).toArray(String[]::new));
        assertThat(back.status()).as(back.text()).isEqualTo(202);
        assertThat(back.json().get("captured").asInt()).isZero();
        assertThat(back.json().get("duplicates").asInt()).isEqualTo(ours.size());
        Answer nameless = capture(ours.stream()
                .map(event -> event.toString()
                        .replaceAll("\"eventID\":\"[^\"]*\",?", "")
                        .replace(",}", "}"))
                .toArray(String[]::new));
        assertThat(nameless.json().get("captured").asInt()).as(nameless.text()).isZero();

        assertThat(trace("S" + id, "L1").get("summary")).isEqualTo(before);
        assertThat(trace("RAW" + id, "R1").get("summary")).isEqualTo(raw);
        assertThat(events("MATCH_anyEPCClass=" + lot)).isEqualTo(ours);
        Answer forged = capture(ours.get(0).toString().replaceAll("\"quantity\":\\d+", "\"quantity\":99"));
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.json().at("/errors/0/pointer").asText()).isEqualTo("/epcisBody/eventList/0/eventID");
    }

    private void intake(String kind, String item) {
        Answer answer = as("integrator").post("/api/v1/intake/" + kind, item.formatted(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aDocumentOfAnotherVersionIsRefused() {
        String document = document(event("shipping", "2026-01-03", quantity("L1", 4), "desadv/P" + id));
        for (String version : List.of("1.2", "2.1", "20", "2")) {
            Answer answer =
                    as("integrator").post("/epcis/v2/capture", document.replace("\"2.0\"", '"' + version + '"'));
            assertThat(answer.status()).as(version).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/schemaVersion");
        }
        assertThat(as("integrator")
                        .post("/epcis/v2/capture", document.replace("\"2.0\"", "\"2.0.1\""))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderBy=recordTime&orderDirection=DESC",
                "orderBy=recordTime&orderDirection=ASC",
                "orderBy=eventTime&orderDirection=DESC",
                "orderBy=eventTime&orderDirection=ASC"
            })
    void whileEventsArriveNoneThatWasThereIsLostAndNoneComesTwice(String order) {
        for (int i = 0; i < 6; i++) {
            capture(event("shipping", "2026-01-1" + i, quantity("L1", 1), "desadv/P" + id + i));
        }
        String next =
                "/epcis/v2/events?perPage=2&" + order + "&MATCH_epcClass=https://id.gs1.org/01/" + gtin + "/10/L1";
        List<String> told = new ArrayList<>();
        for (int page = 0; next != null && page < 20; page++) {
            Answer answer = as("auditor").get(next);
            list(answer).forEach(event -> told.add(event.get("eventID").asText()));
            String link = answer.header("Link");
            next = link == null ? null : link.replaceAll("^<https?://[^/]+|>; rel=\"next\"$", "");
            if (page < 3) {
                capture(
                        event("shipping", "2026-01-0" + (page + 1), quantity("L1", 1), "desadv/E" + id + page),
                        event("shipping", "2026-01-1" + (2 * page), quantity("L1", 1), "desadv/T" + id + page),
                        event("shipping", "2026-01-2" + page, quantity("L1", 1), "desadv/L" + id + page));
            }
        }
        assertThat(told).doesNotHaveDuplicates();
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            first.add(events("EQ_bizTransaction_desadv=" + bt("desadv/P" + id + i))
                    .get(0)
                    .get("eventID")
                    .asText());
        }
        assertThat(told).containsAll(first);
    }

    @Test
    void pagesFollowEachOtherByTheLinkAndHoldEveryEventOnce() {
        String[] all = new String[5];
        for (int i = 0; i < all.length; i++) {
            all[i] = event("shipping", "2026-01-0" + (i + 1), quantity("L1", i + 1), "desadv/P" + id + i);
        }
        capture(all);
        String path =
                "/epcis/v2/events?perPage=2&orderBy=eventTime&orderDirection=ASC&MATCH_epcClass=https://id.gs1.org/01/"
                        + gtin + "/10/L1";
        List<Integer> quantities = new ArrayList<>();
        int pages = 0;
        for (String next = path; next != null; pages++) {
            Answer answer = as("auditor").get(next);
            list(answer)
                    .forEach(event ->
                            quantities.add(event.at("/quantityList/0/quantity").asInt()));
            String link = answer.header("Link");
            next = link == null ? null : link.replaceAll("^<https?://[^/]+|>; rel=\"next\"$", "");
        }
        assertThat(quantities).containsExactly(1, 2, 3, 4, 5);
        assertThat(pages).isEqualTo(3);
        assertThat(as("auditor")
                        .get(path.replace("perPage=2", "eventCountLimit=3"))
                        .text())
                .doesNotContain("P" + id + "4");
        assertThat(as("auditor")
                        .get(path.replace("perPage=2", "maxEventCount=3"))
                        .status())
                .isEqualTo(413);
        assertThat(as("auditor")
                        .get(path.replace("perPage=2", "maxEventCount=5"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theParametersOfTheStandardSelectEvents() {
        capture(
                event("shipping", "2026-01-03", quantity("L1", 4), "desadv/P" + id)
                        .replace("shipping\"", "shipping\",\"disposition\":\"in_transit\",\"ex:f\":\"v" + id + "\""),
                event("destroying", "2026-01-04", quantity("L1", 6)));
        String lot = "&MATCH_anyEPCClass=urn:epc:class:lgtin:4012345." + "0" + item.substring(1) + ".L1";
        for (String one : List.of(
                "EQ_bizStep=shipping",
                "EQ_disposition=in_transit",
                "GT_quantity=5",
                "EQ_quantity=4.0",
                "LT_eventTime=2026-01-04T00:00:00Z",
                "GE_eventTime=2026-01-04T00:00:00Z",
                "EQ_ex:f=v" + id,
                "EXISTS_ex:f=true",
                "EQ_bizTransaction_desadv=" + bt("desadv/P" + id))) {
            assertThat(events(one + lot)).as(one).hasSize(1);
        }
        for (String both : List.of(
                "eventType=ObjectEvent",
                "EQ_bizStep=shipping%7Cdestroying",
                "EQ_action=OBSERVE",
                "EQ_readPoint=" + "https://a.example/loc/W" + id,
                "GE_recordTime=2026-01-04T00:00:00Z",
                "EXISTS_errorDeclaration=false")) {
            assertThat(events(both + lot)).as(both).hasSize(2);
        }
        for (String none : List.of(
                "eventType=AggregationEvent",
                "EQ_action=ADD",
                "LT_recordTime=2020-01-01T00:00:00Z",
                "EXISTS_sensorElementList=true")) {
            assertThat(events(none + lot)).as(none).isEmpty();
        }
        for (String wrong : List.of(
                "colour=red",
                "EQ_colour=red",
                "GE_eventTime=yesterday",
                "orderBy=size",
                "perPage=0",
                "eventCountLimit=3",
                "nextPageToken=x",
                "orderDirection=UP")) {
            Answer answer = as("auditor").get("/epcis/v2/events?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo('/' + wrong.replaceAll("=.*", ""));
        }
    }

    @Test
    void onlyIntegratorsCaptureAndOnlyTheyAndAuditorsRead() {
        String document = document(event("destroying", "2026-01-04", quantity("L1", 6)));
        for (String user : List.of("auditor", "quality", "warehouse")) {
            assertThat(as(user).post("/epcis/v2/capture", document).status())
                    .as(user)
                    .isEqualTo(403);
        }
        for (String user : List.of("quality", "warehouse", "finance")) {
            assertThat(as(user).get("/epcis/v2/events").status()).as(user).isEqualTo(403);
            assertThat(as(user).get("/epcis/v2/capture").status()).as(user).isEqualTo(403);
        }
        assertThat(Http.anonymous(port).get("/epcis/v2/events").status()).isEqualTo(401);
        assertThat(as("integrator").get("/epcis/v2/capture/none").status()).isEqualTo(404);
        assertThat(as("integrator")
                        .get("/epcis/v2/eventTypes/ObjectEvent/events?perPage=1")
                        .status())
                .isEqualTo(200);
    }
}
