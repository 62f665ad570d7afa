package org.qualoop.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.reissue.ReissueSteps.body;
import static org.qualoop.reissue.ReissueSteps.line;
import static org.qualoop.reissue.ReissueSteps.packed;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qualoop.delivery.ReissueWanted;
import org.qualoop.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code POST /api/v1/reissues} as the contract has it: keys, roles, and nothing issued twice. */
class ReissueHttpTest extends ReissueRoom {

    private Map<String, Object> wanted(int ordered, int qty) {
        String orderNo = steps.order(line(1, sku, ordered, "100.00"));
        return body(orderNo, "SHORT_SHIPPED", 1, sku, qty, false);
    }

    @Test
    void aReissueIsCreatedWithItsAddressAndCanBeRead() {
        Http.Answer answer = steps.post(wanted(1, 1), unique("K"));

        assertThat(answer.status()).isEqualTo(201);
        String no = answer.json().get("reissueNo").asText();
        assertThat(answer.header("Location")).endsWith("/api/v1/reissues/" + no);
        assertThat(answer.json().get("status").asText()).isEqualTo("REQUESTED");
        assertThat(answer.json().get("processInstanceId").asText()).isNotBlank();
        assertThat(steps.reissue(no).get("orderNo")).isEqualTo(answer.json().get("orderNo"));
        assertThat(steps.as("customer-service").get("/api/v1/reissues/RSH-0").status())
                .isEqualTo(404);
    }

    @Test
    void withoutAKeyItIsRefused() {
        assertThat(steps.as("customer-service")
                        .post("/api/v1/reissues", wanted(1, 1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSameKeyGivesTheSameAnswerForEverAndAnotherBodyIsRefused() {
        Map<String, Object> wanted = wanted(1, 1);
        String key = unique("K");
        Http.Answer first = steps.post(wanted, key);
        steps.run(first.json().get("reissueNo").asText());
        Http.Answer again = steps.post(wanted, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        wanted.put("reason", "LOST");
        assertThat(steps.post(wanted, key).status()).isEqualTo(422);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String orderNo = unique("O");
        Map<String, Object> wanted = body(orderNo, "LOST", 1, sku, 1, false);
        String key = unique("K");
        assertThat(steps.post(wanted, key).status()).isEqualTo(422);
        steps.orderNamed(orderNo, line(1, sku, 1, "10.00"));
        assertThat(steps.post(wanted, key).status()).isEqualTo(201);
    }

    @Test
    void onlyCustomerServiceMayAskForIt() {
        for (String user : List.of("warehouse", "finance", "auditor", "integrator", "quality")) {
            assertThat(steps.as(user)
                            .post("/api/v1/reissues", wanted(1, 1), "Idempotency-Key", unique("K"))
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(steps.as("integrator").get("/api/v1/reissues").status()).isEqualTo(403);
    }

    @Test
    void whatDoesNotFitTheOrderIsRefusedByField() {
        String orderNo = steps.order(line(1, sku, 2, "100.00"));
        assertThat(pointer(body(unique("NO"), "LOST", 1, sku, 1, false))).isEqualTo("/orderNo");
        assertThat(pointer(body(orderNo, "LOST", 9, sku, 1, false))).isEqualTo("/lines/0/orderLineNo");
        assertThat(pointer(body(orderNo, "LOST", 1, sku, 3, false))).isEqualTo("/lines/0/qty");
        assertThat(pointer(body(orderNo, "LOST", 1, sku, 0, false))).isEqualTo("/lines/0/qty");
        assertThat(pointer(body(orderNo, "LOST", 1, "NEVER", 1, false))).isEqualTo("/lines/0/sku");
        assertThat(pointer(body(orderNo, "BORED", 1, sku, 1, false))).isEqualTo("/reason");
        assertThat(pointer(fields("orderNo", orderNo, "reason", "LOST", "lines", List.of())))
                .isEqualTo("/lines");
    }

    private String pointer(Map<String, Object> body) {
        Http.Answer answer = steps.post(body, unique("K"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().get("errors").get(0).get("pointer").asText();
    }

    @Test
    void theSameUnitsAreNotIssuedTwiceAndNeverMoreThanWasOrdered() {
        Map<String, Object> wanted = wanted(3, 1);
        String first = steps.open(wanted);
        Http.Answer second = steps.post(wanted, unique("K"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("reissueNo").asText()).isEqualTo(first);
        assertThat(second.text()).contains(first);

        String orderNo = (String) wanted.get("orderNo");
        assertThat(steps.post(body(orderNo, "LOST", 1, sku, 3, false), unique("K"))
                        .status())
                .isEqualTo(409);
        steps.open(body(orderNo, "LOST", 1, sku, 2, false));
        assertThat(steps.post(body(orderNo, "LOST", 1, sku, 3, false), unique("K"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void underConcurrencyOneOfManyWins() throws Exception {
        Map<String, Object> wanted = wanted(1, 1);
        assertThat(together(i -> steps.post(wanted, unique("K" + i)).status()))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void theSameKeyAtTheSameMomentGivesOneReissueToAll() throws Exception {
        Map<String, Object> wanted = wanted(1, 1);
        String key = unique("K");
        assertThat(together(i -> {
                    Http.Answer answer = steps.post(wanted, key);
                    return answer.status() + " " + answer.text();
                }))
                .allMatch(answer -> answer.startsWith("201"))
                .containsOnly(steps.post(wanted, key).status() + " "
                        + steps.post(wanted, key).text());
    }

    private static <T> List<T> together(Function<Integer, T> call) throws Exception {
        var people = Executors.newFixedThreadPool(6);
        try {
            List<java.util.concurrent.Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int one = i;
                calls.add(() -> call.apply(one));
            }
            List<T> answers = new ArrayList<>();
            for (var answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    @Test
    void whatAReturnSendsAgainIsNotReissued() {
        String orderNo = steps.order(line(1, sku, 1, "100.00"));
        steps.take(
                "return-requests",
                fields(
                        "channel",
                        "taobao",
                        "requestId",
                        unique("RR"),
                        "type",
                        "RESEND",
                        "orderNo",
                        orderNo,
                        "reasonCode",
                        "DAMAGED",
                        "requestedAt",
                        "2026-11-22T08:00:00Z",
                        "lines",
                        List.of(fields("orderLineNo", 1, "qty", 1))));
        Http.Answer answer = steps.post(body(orderNo, "DAMAGED", 1, sku, 1, false), unique("K"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("RMA-");
    }

    @Test
    void aReissueThatWasLostItselfIsReplacedAndNoOther() {
        String orderNo = steps.order(line(1, sku, 1, "50.00"));
        String first = steps.open(body(orderNo, "LOST", 1, sku, 1, false));
        Map<String, Object> again = body(orderNo, "LOST", 1, sku, 1, false);
        again.put("replaces", first);
        assertThat(pointer(again)).isEqualTo("/replaces");

        steps.answer(first, "reserveStock", "reservationNo", "R");
        steps.complete(first, "pickReissue", "pickResult", "PICKED", "scans", sku + " / " + lotNo);
        steps.answer(first, "reshipLine", "outboundNo", "OB-" + first);
        steps.ship(
                orderNo,
                List.of(packed(1, sku, 1)),
                "shipmentNo",
                "OB-" + first,
                "shippedAt",
                Instant.now().toString());
        String second = steps.open(again);
        assertThat(steps.reissue(second).get("replaces").asText()).isEqualTo(first);
        assertThat(pointer2(again)).isEqualTo(409);
    }

    private int pointer2(Map<String, Object> body) {
        body.remove("replaces");
        return steps.post(body, unique("K")).status();
    }

    @Test
    void aParcelThatWillNotArriveIsSentAgainByWhoeverLooksAfterIt() {
        String orderNo = steps.order(line(1, sku, 2, "50.00"), line(2, sku, 1, "50.00"));
        String shipment = steps.ship(orderNo, List.of(packed(1, sku, 1)));
        transaction.executeWithoutResult(tx -> events.publishEvent(
                new ReissueWanted(unique("CARE"), orderNo, shipment, "SF", true, "customer-service", Instant.now())));
        JsonNode sent = steps.as("auditor")
                .get("/api/v1/orders/" + orderNo + "/archive")
                .json()
                .get("reissues");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).get("lines")).hasSize(1);
        assertThat(sent.get(0).get("lines").get(0).get("qty").asInt()).isOne();
        assertThat(sent.get(0).get("reason").asText()).isEqualTo("LOST");
    }

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theListIsReadFromTheNewestOnPageByPage() {
        steps.open(wanted(1, 1));
        String last = steps.open(wanted(1, 1));
        JsonNode page = steps.as("cs-lead").get("/api/v1/reissues?limit=1").json();
        assertThat(page).hasSize(1);
        String newest = page.get(0).get("reissueNo").asText();
        assertThat(newest).isGreaterThanOrEqualTo(last);
        assertThat(steps.as("cs-lead")
                        .get("/api/v1/reissues?limit=1&after=" + newest)
                        .json()
                        .get(0)
                        .get("reissueNo")
                        .asText())
                .isLessThan(newest);
        assertThat(steps.as("cs-lead").get("/api/v1/reissues?status=NONSENSE").status())
                .isEqualTo(400);
        assertThat(steps.as("cs-lead").get("/api/v1/reissues?limit=0").status()).isEqualTo(400);
        assertThat(steps.as("cs-lead").get("/records/reissues").status()).isIn(200, 302);
    }
}
