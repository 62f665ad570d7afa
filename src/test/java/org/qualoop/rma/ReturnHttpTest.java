package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A return over HTTP, as the different people whom it takes. */
@QualoopTest
class ReturnHttpTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RmaApi returns;

    @Autowired
    private Intake intake;

    @LocalServerPort
    private int port;

    private ReturnSteps steps;
    private String sku;
    private String orderNo;

    @BeforeEach
    void anOrder() {
        steps = new ReturnSteps(returns, intake, engine, jobs, port);
        sku = unique("SKU");
        orderNo = steps.order(sku, "999.00");
    }

    @Test
    void aReturnGoesThroughTheHandsOfFourPeople() {
        Http.Answer opened = open(fields("lines", List.of(fields("orderLineNo", 1, "qty", 1))));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String rmaNo = opened.json().get("rmaNo").asText();
        String process = opened.json().get("processInstanceId").asText();
        assertThat(opened.header("Location")).isEqualTo("/api/v1/returns/" + rmaNo);
        steps.run(rmaNo);

        finish(rmaNo, "customer-service", "confirmReturn", fields("decision", "AGREE"));
        steps.answer(rmaNo, "wms-announce-return");
        photo(rmaNo, "warehouse", "receiveReturn");
        finish(rmaNo, "warehouse", "receiveReturn", fields("trackingNo", "SF1"));
        photo(rmaNo, "inspector", "inspectReturn");
        finish(rmaNo, "inspector", "inspectReturn", fields("grade", "A", "cause", "BUYER_REASON", "lotNo", "L1"));
        steps.answer(rmaNo, "erp-update-stock-status");
        assertThat(steps.task(rmaNo, "approveRefund").getProcessInstanceId()).isEqualTo(process);
        finish(rmaNo, "finance", "approveRefund", fields("approval", "APPROVE"));
        steps.answerAll(rmaNo);

        JsonNode closed = as("auditor").get("/api/v1/returns/" + rmaNo).json();
        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(closed.at("/refund/amount/amount").asText()).isEqualTo("499.50");
        assertThat(closed.get("processInstanceId").asText()).isEqualTo(process);
        assertThat(closed.get("tasks")).isEmpty();
    }

    @Test
    void theReturnIsACaseThatClosesWithItAndShowsInTheArchive() {
        String rmaNo = steps.open(steps.request("RETURN", orderNo));
        String caseNo = steps.view(rmaNo).caseNo();
        assertThat(as("quality")
                        .get("/api/v1/cases/" + caseNo)
                        .json()
                        .get("status")
                        .asText())
                .isNotEqualTo("CLOSED");
        JsonNode archive =
                as("quality").get("/api/v1/orders/" + orderNo + "/archive").json();
        assertThat(archive.at("/returns/0/rmaNo").asText()).isEqualTo(rmaNo);
        assertThat(archive.at("/cases/0/caseNo").asText()).isEqualTo(caseNo);

        steps.complete(rmaNo, "confirmReturn", "customer-service", "decision", "REJECT", "rejectReason", "超期");
        steps.answerAll(rmaNo);
        assertThat(as("quality")
                        .get("/api/v1/cases/" + caseNo)
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("CLOSED");
    }

    @Test
    void theGateNamesWhatIsMissingAndTheTokenStays() {
        String rmaNo = awaitingGoods();
        Http.Answer without = complete(rmaNo, "warehouse", "receiveReturn", Map.of());
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("/trackingNo", "/waybillPhoto");

        photo(rmaNo, "warehouse", "receiveReturn");
        finish(rmaNo, "warehouse", "receiveReturn", fields("trackingNo", "SF1"));
        Http.Answer noPhoto = complete(
                rmaNo, "inspector", "inspectReturn", fields("grade", "A", "cause", "BUYER_REASON", "lotNo", "L1"));
        assertThat(noPhoto.status()).isEqualTo(400);
        assertThat(noPhoto.text()).contains("/photo").doesNotContain("/grade");
        assertThat(steps.openTasks(rmaNo)).containsExactly("inspectReturn");
    }

    @Test
    void aRejectionWithoutWordsIsRefused() {
        String rmaNo = steps.open(steps.request("RETURN", orderNo));
        assertThat(complete(rmaNo, "customer-service", "confirmReturn", fields("decision", "PERHAPS"))
                        .text())
                .contains("/decision");
        assertThat(complete(rmaNo, "customer-service", "confirmReturn", fields("decision", "REJECT"))
                        .text())
                .contains("/rejectReason");
        assertThat(steps.openTasks(rmaNo)).containsExactly("confirmReturn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/tasks/%s/complete", "/engine-rest/task/%s/complete", "/engine-rest/task/%s/submit-form"
            })
    void whoHasGradedMayNotApproveAtAnyDoor(String door) {
        String rmaNo = awaitingGoods();
        photo(rmaNo, "warehouse", "receiveReturn");
        finish(rmaNo, "warehouse", "receiveReturn", fields("trackingNo", "SF1"));
        String taskId = steps.task(rmaNo, "inspectReturn").getId();
        assertThat(as("admin").upload("p.jpg", Photos.jpeg(), "PHOTO", taskId).status())
                .isEqualTo(201);
        finish(rmaNo, "admin", "inspectReturn", fields("grade", "A", "cause", "BUYER_REASON", "lotNo", "L1"));
        steps.answer(rmaNo, "erp-update-stock-status");

        Object body = door.startsWith("/api")
                ? fields("approval", "APPROVE")
                : fields("variables", fields("approval", fields("value", "APPROVE", "type", "String")));
        String path = door.formatted(steps.task(rmaNo, "approveRefund").getId());
        Http.Answer refused = as("admin").post(path, body);

        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");
        Http.Answer allowed = as("finance").post(path, body);
        assertThat(allowed.status()).as(allowed.text()).isBetween(200, 204);
    }

    @Test
    void tooMuchIsRefusedAtTheEnginesOwnDoorToo() {
        String rmaNo = awaitingGoods();
        photo(rmaNo, "warehouse", "receiveReturn");
        finish(rmaNo, "warehouse", "receiveReturn", fields("trackingNo", "SF1"));
        photo(rmaNo, "inspector", "inspectReturn");
        finish(rmaNo, "inspector", "inspectReturn", fields("grade", "A", "cause", "BUYER_REASON", "lotNo", "L1"));
        steps.answer(rmaNo, "erp-update-stock-status");
        Object body = fields(
                "variables",
                fields(
                        "approval", fields("value", "APPROVE", "type", "String"),
                        "approvedAmount", fields("value", 5000.0, "type", "Double")));
        Http.Answer refused = as("finance")
                .post("/engine-rest/task/" + steps.task(rmaNo, "approveRefund").getId() + "/complete", body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("499.50");
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");
    }

    @Test
    void othersMayNotOpenOrReadReturns() {
        String rmaNo = steps.open(steps.request("RETURN", orderNo));
        Map<String, Object> body =
                fields("orderNo", orderNo, "reasonCode", "X", "lines", List.of(fields("orderLineNo", 1, "qty", 1)));
        assertThat(as("warehouse").post("/api/v1/returns", body).status()).isEqualTo(403);
        assertThat(as("auditor").post("/api/v1/returns", body).status()).isEqualTo(403);
        assertThat(Http.anonymous(port).get("/api/v1/returns/" + rmaNo).status())
                .isEqualTo(401);
        assertThat(as("buyer").get("/api/v1/returns/" + rmaNo).status()).isEqualTo(403);
        assertThat(as("customer-service").get("/api/v1/returns/RMA-1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"orderNo\":\"NOT-THERE\",\"reasonCode\":\"X\",\"lines\":[{\"orderLineNo\":1,\"qty\":1}]}|/orderNo",
                "{\"orderNo\":\"@\",\"lines\":[{\"orderLineNo\":1,\"qty\":1}]}|/reasonCode",
                "{\"orderNo\":\"@\",\"reasonCode\":\"X\",\"lines\":[{\"orderLineNo\":7,\"qty\":1}]}|/lines/0/orderLineNo",
                "{\"orderNo\":\"@\",\"reasonCode\":\"X\",\"lines\":[{\"orderLineNo\":1,\"qty\":3}]}|/lines/0/qty",
                "{\"orderNo\":\"@\",\"reasonCode\":\"X\",\"lines\":[{\"orderLineNo\":1,\"qty\":-1}]}|/lines/0/qty",
                "{\"orderNo\":\"@\",\"reasonCode\":\"X\",\"lines\":[{\"orderLineNo\":1,\"qty\":\"1\"}]}|/lines/0/qty",
                "{\"orderNo\":\"@\",\"reasonCode\":\"X\",\"lines\":[]}|/lines",
                "{\"orderNo\":5,\"reasonCode\":\"X\",\"lines\":[{\"orderLineNo\":1,\"qty\":1}]}|/orderNo"
            })
    void aRequestThatCannotBeIsRefusedByField(String body, String pointer) {
        Http.Answer answer = as("customer-service").post("/api/v1/returns", body.replace("@", orderNo));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(returns.ofOrder(orderNo)).isEmpty();
    }

    @Test
    void malformedJsonIsRefused() {
        assertThat(as("customer-service").post("/api/v1/returns", "{").status()).isEqualTo(400);
        assertThat(as("customer-service").post("/api/v1/returns", "[]").status())
                .isIn(400, 422);
    }

    @Test
    void anyReasonIsAcceptedAndHostileWordsAreKeptAsTheyAre() {
        String words = "<script>alert(1)</script> '; drop table rma_return; -- 😡";
        Http.Answer answer = open(
                fields("reasonCode", "从来没见过的原因", "text", words, "lines", List.of(fields("orderLineNo", 1, "qty", 1))));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("reasonClass").asText()).isEqualTo("OTHER");
        assertThat(answer.json().get("text").asText()).isEqualTo(words);
    }

    @Test
    void theWarehouseSeesTheFactsOfItsTaskWithoutTheCustomer() {
        String rmaNo = awaitingGoods();
        Http.Answer facts = as("warehouse")
                .get("/api/v1/tasks/" + steps.task(rmaNo, "receiveReturn").getId() + "/return");
        assertThat(facts.status()).as(facts.text()).isEqualTo(200);
        assertThat(facts.text()).contains("实付").doesNotContain("C-" + orderNo).doesNotContain("rma.fact");
    }

    private Http as(String user) {
        return Http.as(user, port);
    }

    private Http.Answer open(Map<String, Object> more) {
        Map<String, Object> body = fields("orderNo", orderNo, "reasonCode", "NO_REASON");
        body.putAll(more);
        return as("customer-service").post("/api/v1/returns", body);
    }

    private String awaitingGoods() {
        String rmaNo = steps.open(steps.request("RETURN", orderNo));
        steps.agree(rmaNo);
        return rmaNo;
    }

    private void photo(String rmaNo, String user, String key) {
        steps.photo(rmaNo, key, user);
    }

    private Http.Answer complete(String rmaNo, String user, String key, Map<String, Object> values) {
        return as(user).post("/api/v1/tasks/" + steps.task(rmaNo, key).getId() + "/complete", values);
    }

    private void finish(String rmaNo, String user, String key, Map<String, Object> values) {
        Http.Answer done = complete(rmaNo, user, key, values);
        assertThat(done.status()).as(done.text()).isBetween(200, 204);
        steps.run(rmaNo);
    }
}
