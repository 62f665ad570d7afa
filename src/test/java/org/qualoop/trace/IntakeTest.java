package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.trace.Samples.copy;
import static org.qualoop.trace.Samples.item;
import static org.qualoop.trace.Samples.with;
import static org.qualoop.trace.Samples.without;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@QualoopTest
class IntakeTest {

    static final List<String> KINDS = List.copyOf(Samples.KINDS);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate rows;

    private Http integrator;

    @BeforeEach
    void logIn() {
        integrator = Http.as("integrator", port);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyKindIsAcceptedRecognisedAgainAndRevised(String kind) {
        ObjectNode item = item(kind);
        assertCounts(post(kind, item), 1, 0, 0, 0);
        assertCounts(post(kind, List.of(item, item)), 0, 0, 2, 0);

        ObjectNode changed = Samples.changed(kind, item);
        assertCounts(post(kind, List.of(changed, item, item)), 0, 2, 1, 0);
        assertThat(revisions(kind, item)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyKindNamesEachMissingRequiredField(String kind) {
        for (String field : Samples.required(kind)) {
            Answer answer = post(kind, without(item(kind), field));
            assertThat(answer.status()).as(kind + " without " + field).isEqualTo(422);
            assertThat(pointers(answer)).contains("/" + field);
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyKindIgnoresUnknownFields(String kind) {
        ObjectNode item = item(kind);
        assertCounts(post(kind, item), 1, 0, 0, 0);
        assertCounts(post(kind, with(item, "/somethingElse", Map.of("a", 1))), 0, 0, 1, 0);
    }

    @Test
    void goodItemsOfABatchAreKeptAndBadOnesNamed() {
        ObjectNode good = item("orders");
        Answer answer = post(
                "orders",
                List.of(good, with(item("orders"), "/lines/0/qty", -1), with(item("orders"), "/channel", 5), "text"));

        assertCounts(answer, 1, 0, 0, 3);
        assertThat(answer.json().at("/rejected/0/index").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/pointer").asText()).isEqualTo("/lines/0/qty");
        assertThat(answer.json().at("/rejected/0/detail").asText()).contains("between 1 and");
        assertThat(answer.json().at("/rejected/1/pointer").asText()).isEqualTo("/channel");
        assertThat(answer.json().at("/rejected/2/pointer").asText()).isEmpty();
        assertThat(known("orders", good)).isTrue();
    }

    @Test
    void aBatchOfOnlyBadItemsIsRefusedWithPointersIntoTheBody() {
        Answer answer = post("skus", List.of(with(item("skus"), "/kind", "HOUSE"), Map.of()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(pointers(answer)).containsExactly("/0/kind", "/1/sku", "/1/name", "/1/kind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    orders    | /orderNo           | 5
                    orders    | /orderNo           | ""
                    orders    | /orderNo           | "   "
                    orders    | /orderNo           | " A"
                    orders    | /orderNo           | "a\\u0000b"
                    orders    | /orderNo           | {"a":1}
                    orders    | /placedAt          | "0001-01-01T00:00:00Z"
                    orders    | /placedAt          | "9999-12-31T00:00:00Z"
                    orders    | /placedAt          | "1969-12-31T23:59:59Z"
                    orders    | /placedAt          | "2200-01-01T00:00:00Z"
                    orders    | /placedAt          | "2026-01-01T00:00:00"
                    orders    | /placedAt          | "2026-02-30T00:00:00Z"
                    orders    | /placedAt          | "yesterday"
                    orders    | /placedAt          | 1767225600
                    orders    | /customer          | "C1"
                    orders    | /customer/id       | null
                    orders    | /lines             | {}
                    orders    | /lines/0           | 7
                    orders    | /lines/0/qty       | 1.5
                    orders    | /lines/0/qty       | 1.0
                    orders    | /lines/0/qty       | "5"
                    orders    | /lines/0/qty       | 0
                    orders    | /lines/0/qty       | 99999999999
                    orders    | /lines/0/type      | "PRESENT"
                    orders    | /lines/0/paidAmount/amount   | "-1.00"
                    orders    | /lines/0/paidAmount/amount   | "1.000001"
                    orders    | /lines/0/paidAmount/amount   | "one"
                    orders    | /lines/0/paidAmount/currency | "RMB yuan"
                    orders    | /lines/0/paidAmount          | 12.5
                    skus      | /noReasonReturn    | "true"
                    skus      | /unitWeightGrams   | -1
                    skus      | /shelfLifeDays     | 10000000
                    receipts  | /lines/0/producedOn | "2026-13-01"
                    receipts  | /lines/0/expiresOn | "2026-01-01T00:00:00Z"
                    receipts  | /lines             | []
                    stock     | /qty               | -1
                    shipments | /lines/0/qty       | -3
                    shipments | /subTrackingNos/0  | ""
                    shipments | /scans/0/at        | "0001-01-01T00:00:00Z"
                    stock-movements    | /qty      | -2
                    stock-movements    | /qty      | 0
                    packaging-usages   | /to       | "1999-01-01T00:00:00Z"
                    productions        | /output/qty | 0
                    tracking-events    | /code     | "LOST"
                    charges            | /amount/amount | "-3"
                    """)
    void badInputIsRefusedAndTheFieldNamed(String kind, String pointer, String value) {
        Answer answer = post(kind, with(item(kind), pointer, Samples.json(value)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly(pointer);
    }

    /** Written by hand, because a JSON library would not write them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sku\":\"\\ud800\",\"name\":\"n\",\"kind\":\"PRODUCT\"}",
                "{\"sku\":\"X\",\"name\":\"n\",\"kind\":\"PRODUCT\",\"unitWeightGrams\":1e999999999}",
                "{\"sku\":\"X\",\"name\":\"n\",\"kind\":\"PRODUCT\",\"unitWeightGrams\":1e-999999999}",
                "{\"sku\":\"X\",\"name\":\"n\",\"kind\":\"PRODUCT\",\"shelfLifeDays\":1e3}"
            })
    void numbersAndCharactersAtTheEdgeAreRefused(String body) {
        assertThat(post("skus", body).status()).isEqualTo(422);
    }

    @Test
    void aLineNumberThatRepeatsIsRefused() {
        ObjectNode order = item("orders");
        order.withArray("lines").add(order.at("/lines/0").deepCopy());
        assertThat(pointers(post("orders", order))).containsExactly("/lines/1/lineNo");
    }

    @Test
    void aLotIsNotMadeFromItself() {
        ObjectNode production = item("productions");
        production.withArray("inputs").set(0, production.get("output").deepCopy());
        assertThat(pointers(post("productions", production))).containsExactly("/inputs/0/lotNo");
    }

    @Test
    void aHugeTextIsRefused() {
        Answer answer = post("suppliers", with(item("suppliers"), "/name", "漏".repeat(700_000)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀🧴 漏液",
                "<script>alert(1)</script>",
                "'; drop table trace_fact; --",
                "a\\b\"c%_?:x",
                "\u202eabc"
            })
    void strangeTextIsStoredAsItIs(String text) {
        ObjectNode sku = item("skus").put("name", text).put("sku", "S " + text);
        assertCounts(post("skus", sku), 1, 0, 0, 0);
        assertCounts(post("skus", sku), 0, 0, 1, 0);
        assertThat(rows.queryForObject("select name from trace_sku where sku = ?", String.class, "S " + text))
                .isEqualTo(text);
    }

    @Test
    void keysDifferByCase() {
        ObjectNode sku = item("skus");
        String no = sku.get("sku").asText();
        assertCounts(
                post("skus", List.of(copy(sku).put("sku", no + "a"), copy(sku).put("sku", no + "A"))), 2, 0, 0, 0);
    }

    @Test
    void theSameInstantAndTheSameAmountWrittenOtherwiseAreADuplicate() {
        ObjectNode order = with(item("orders"), "/placedAt", "2026-01-01T00:00:00+08:00");
        assertCounts(post("orders", with(order, "/lines/0/paidAmount/amount", "12.50")), 1, 0, 0, 0);
        ObjectNode otherwise = with(order, "/placedAt", "2025-12-31T16:00:00.000000Z");
        assertCounts(post("orders", with(otherwise, "/lines/0/paidAmount/amount", "12.5")), 0, 0, 1, 0);
        assertThat(rows.queryForObject(
                        "select cast(placed_at as varchar(40)) from trace_order where order_no = ?",
                        String.class,
                        order.get("orderNo").asText()))
                .startsWith("2025-12-31 16:00:00");
    }

    @Test
    void microsecondsAreKept() {
        ObjectNode order = with(item("orders"), "/placedAt", "2026-01-01T00:00:00.123456789Z");
        post("orders", order);
        assertThat(rows.queryForObject(
                        "select cast(placed_at as varchar(40)) from trace_order where order_no = ?",
                        String.class,
                        order.get("orderNo").asText()))
                .isEqualTo("2026-01-01 00:00:00.123456");
    }

    @Test
    void theNewestStockWinsWhateverTheOrderOfArrival() {
        ObjectNode stock = with(with(item("stock"), "/asOf", "2026-01-02T00:00:00Z"), "/qty", 7);
        assertCounts(post("stock", stock), 1, 0, 0, 0);
        assertCounts(post("stock", with(with(stock, "/asOf", "2026-01-01T00:00:00Z"), "/qty", 9)), 0, 1, 0, 0);
        assertThat(stockQty(stock)).isEqualTo(7);
        assertCounts(post("stock", with(with(stock, "/asOf", "2026-01-03T00:00:00Z"), "/qty", 5)), 0, 1, 0, 0);
        assertThat(stockQty(stock)).isEqualTo(5);
    }

    @Test
    void aRevisionOfAShipmentReplacesItsLinesAndACancelledOneHasNone() {
        ObjectNode shipment = item("shipments");
        String no = shipment.get("shipmentNo").asText();
        post("shipments", shipment);
        assertThat(lots(no)).containsExactly(shipment.at("/lines/0/lotNo").asText());
        post("shipments", with(shipment, "/lines/0/lotNo", "CORRECTED"));
        assertThat(lots(no)).containsExactly("CORRECTED");
        post("shipments", with(shipment, "/status", "CANCELLED"));
        assertThat(lots(no)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "   ", "[1,]", "{\"a\":1} x", "{\"a\":1,\"a\":2}", "NaN", "\u0000"})
    void whatIsNotJsonIsABadRequest(String body) {
        assertThat(post("orders", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"text\"", "null", "true"})
    void whatIsNeitherAnObjectNorAnArrayIsABadRequest(String body) {
        assertThat(post("orders", body).status()).isEqualTo(400);
    }

    @Test
    void deepNestingIsABadRequest() {
        assertThat(post("orders", "[".repeat(500_000)).status()).isEqualTo(400);
    }

    @Test
    void anEmptyBatchIsAccepted() {
        assertCounts(post("orders", "[]"), 0, 0, 0, 0);
    }

    @Test
    void anUnknownKindIsNotFound() {
        assertThat(post("houses", "{}").status()).isEqualTo(404);
    }

    @Test
    void tooManyItemsOrBytesAreTooLarge() {
        List<ObjectNode> items =
                IntStream.range(0, 5_001).mapToObj(i -> item("suppliers")).toList();
        assertThat(post("suppliers", items).status()).isEqualTo(413);
        assertThat(post("suppliers", "[\"" + "x".repeat(10 * 1024 * 1024) + "\"]")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void fiveThousandItemsAreOneBatch() {
        List<ObjectNode> items =
                IntStream.range(0, 5_000).mapToObj(i -> item("tracking-events")).toList();
        assertCounts(post("tracking-events", items), 5_000, 0, 0, 0);
        assertCounts(post("tracking-events", items), 0, 0, 5_000, 0);
    }

    @Test
    void onlyTheIntegratorHandsInFacts() {
        assertThat(Http.as("quality", port).post("/api/v1/intake/orders", "[]").status())
                .isEqualTo(403);
        assertThat(Http.as("auditor", port).post("/api/v1/intake/orders", "[]").status())
                .isEqualTo(403);
        assertThat(Http.anonymous(port).post("/api/v1/intake/orders", "[]").status())
                .isEqualTo(401);
        assertThat(Http.as("admin", port).post("/api/v1/intake/orders", "[]").status())
                .isEqualTo(200);
    }

    @Test
    void theSameKeysPostedAtOnceAreStoredOnce() throws Exception {
        List<ObjectNode> items =
                IntStream.range(0, 20).mapToObj(i -> item("shipments")).toList();
        List<ObjectNode> reversed = new ArrayList<>(items);
        java.util.Collections.reverse(reversed);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> posts = IntStream.range(0, 16)
                    .<Callable<Answer>>mapToObj(i -> () -> post("shipments", i % 2 == 0 ? items : reversed))
                    .toList();
            int accepted = 0;
            for (Future<Answer> answer : clients.invokeAll(posts)) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
                accepted += answer.get().json().get("accepted").asInt();
            }
            assertThat(accepted).isEqualTo(20);
        } finally {
            clients.shutdown();
        }
    }

    private Answer post(String kind, Object body) {
        return integrator.post("/api/v1/intake/" + kind, body);
    }

    private static void assertCounts(Answer answer, int accepted, int updated, int duplicates, int rejected) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(List.of(
                        json.get("accepted").asInt(),
                        json.get("updated").asInt(),
                        json.get("duplicates").asInt(),
                        json.get("rejected").size()))
                .as(answer.text())
                .containsExactly(accepted, updated, duplicates, rejected);
    }

    private static List<String> pointers(Answer answer) {
        return answer.json().get("errors").findValuesAsText("pointer");
    }

    private boolean known(String kind, ObjectNode item) {
        return !revisions(kind, item).isEmpty();
    }

    private List<Integer> revisions(String kind, ObjectNode item) {
        return rows.queryForList(
                "select revision from trace_fact where kind = ? and fact_key = ? order by revision",
                Integer.class,
                kind,
                Samples.key(kind, item));
    }

    private int stockQty(ObjectNode stock) {
        return rows.queryForObject(
                "select qty from trace_stock where lot_no = ?",
                Integer.class,
                stock.get("lotNo").asText());
    }

    private List<String> lots(String shipmentNo) {
        return rows.queryForList(
                "select lot_no from trace_shipment_line where shipment_no = ?", String.class, shipmentNo);
    }
}
