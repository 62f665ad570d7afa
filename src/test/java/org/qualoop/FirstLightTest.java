package org.qualoop;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.MySql;
import org.qualoop.testing.Photos;
import org.qualoop.testing.RunningApp;

/**
 * The main job, end to end over HTTP, in the running application with all its background work: two bad reviews of one
 * lot become two cases that share one exception, the lot is held, and a return is driven to the refund by three people.
 */
class FirstLightTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private RunningApp app;

    static Stream<String> databases() {
        return MySql.available() ? Stream.of("H2", "MySQL 8") : Stream.of("H2");
    }

    @ParameterizedTest(name = "on {0}")
    @MethodSource("databases")
    void badReviewsAndAReturnAreDrivenToTheirEnd(String database) {
        try (RunningApp running = RunningApp.start(folder, arguments(database))) {
            app = running;
            theGoodsWereBoughtReceivedAndShipped();
            String ncrNo = twoBadReviewsOfOneLotShareOneException();
            theThirdReportHoldsTheLotAndTheWarehouseIsTold(ncrNo);
            theExceptionIsDrivenToItsClosing(ncrNo);
            aReturnReachesTheRefund();
        }
    }

    private String[] arguments(String database) {
        if (database.equals("H2")) {
            return new String[] {"--qualoop.sandbox.enabled=false"};
        }
        return new String[] {
            "--spring.profiles.active=mysql",
            "--qualoop.demo-users=true",
            "--QUALOOP_DB_URL=" + MySql.freshDatabase(),
            "--QUALOOP_DB_USER=" + MySql.user(),
            "--QUALOOP_DB_PASSWORD=" + MySql.password()
        };
    }

    private void theGoodsWereBoughtReceivedAndShipped() {
        take("suppliers", Map.of("code", "V-1", "name", "晨光瓶业"));
        take("skus", Map.of("sku", "SERUM", "name", "精华液", "kind", "PRODUCT", "noReasonReturn", true));
        take("purchase-orders", """
                {"poNo":"PO-1","supplierCode":"V-1","orderedAt":"2026-10-01T00:00:00Z",
                 "lines":[{"lineNo":1,"sku":"SERUM","qty":100}]}""");
        take("receipts", """
                {"receiptNo":"R-1","poNo":"PO-1","receivedAt":"2026-10-05T00:00:00Z","warehouse":"WH-1","operator":"sun",
                 "lines":[{"lineNo":1,"sku":"SERUM","lotNo":"L-7","qty":100}]}""");
        for (int i = 1; i <= 3; i++) {
            take("orders", """
                    {"orderNo":"O-%d","channel":"tmall","placedAt":"2026-11-10T02:00:00Z","customer":{"id":"C-%d","name":"王小姐",
                     "phone":"13800000000"},"lines":[{"lineNo":1,"sku":"SERUM","qty":1,
                     "unitPrice":{"amount":"99.00","currency":"CNY"},"paidAmount":{"amount":"79.00","currency":"CNY"}}]}""".formatted(i, i));
            take("shipments", """
                    {"shipmentNo":"S-%d","orderNo":"O-%d","warehouse":"WH-1","shippedAt":"2026-11-11T02:00:00Z","carrier":"SF",
                     "trackingNo":"SF-%d","packer":"li","lines":[{"orderLineNo":1,"sku":"SERUM","lotNo":"L-7","qty":1}]}""".formatted(i, i, i));
        }
    }

    private String twoBadReviewsOfOneLotShareOneException() {
        take("reviews", review("RV-1", "O-1", "收到就漏液，很失望"));
        take("reviews", review("RV-2", "O-2", "又是漏液"));
        JsonNode first = caseOf("O-1");
        JsonNode second = caseOf("O-2");
        assertThat(first.path("caseNo")).isNotEqualTo(second.path("caseNo"));
        assertThat(first.path("ncrNo")).isEqualTo(second.path("ncrNo"));
        JsonNode ncr = taskOf("/api/v1/ncrs/" + first.path("ncrNo").asText(), "quality", "triageNcr");
        assertThat(ncr.path("assignee").asText()).isEqualTo("quality");
        assertThat(Instant.parse(ncr.path("dueAt").asText())).isAfter(Instant.now());
        JsonNode contact =
                taskOf("/api/v1/cases/" + first.path("caseNo").asText(), "customer-service", "contactCustomer");
        assertThat(contact.path("assignee").asText()).isEqualTo("customer-service");
        return first.path("ncrNo").asText();
    }

    private void theThirdReportHoldsTheLotAndTheWarehouseIsTold(String ncrNo) {
        take("reviews", review("RV-3", "O-3", "瓶口渗漏"));
        assertThat(caseOf("O-3").path("ncrNo").asText()).isEqualTo(ncrNo);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(as("quality")
                        .get("/api/v1/lots/L-7/trace?sku=SERUM")
                        .json()
                        .at("/lot/holdStatus")
                        .asText())
                .isEqualTo("HELD"));
        take("outbounds", """
                {"outboundNo":"OUT-9","orderNo":"O-3","warehouse":"WH-1","status":"PICKING",
                 "lines":[{"orderLineNo":1,"sku":"SERUM","lotNo":"L-7","qty":1}]}""");
        JsonNode gate = as("integrator").post("/api/v1/ship-gate/OUT-9", "{}").json();
        assertThat(gate.path("decision").asText()).isEqualTo("STOP");
        assertThat(gate.path("reasons").toString()).contains(ncrNo);
        // No WMS and no ERP is configured here: a person tells them, first one, then the other.
        byHand("warehouse");
        byHand("warehouse");
    }

    private void theExceptionIsDrivenToItsClosing(String ncrNo) {
        String ncr = "/api/v1/ncrs/" + ncrNo;
        String triage = taskOf(ncr, "quality", "triageNcr").path("id").asText();
        Answer refused = complete("quality", triage, Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/verdict");
        assertThat(complete("warehouse", triage, Map.of("verdict", "CONFIRMED")).status())
                .isEqualTo(403);
        done("quality", triage, Map.of("verdict", "CONFIRMED", "defectCode", "LEAKAGE", "severity", "MAJOR"));
        done(
                "quality",
                taskOf(ncr, "quality", "investigateCause").path("id").asText(),
                Map.of("cause", "瓶盖垫片偏薄", "causeStage", "SUPPLY", "accountable", "SUPPLIER"));
        done(
                "quality",
                taskOf(ncr, "quality", "decideDisposition").path("id").asText(),
                Map.of("disposition", "RETURN_TO_VENDOR"));
        byHand("warehouse");
        done(
                "quality",
                taskOf(ncr, "quality", "closeNcr").path("id").asText(),
                Map.of("verification", "退货单已签收", "cost", 1280.5));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        as("quality").get(ncr).json().path("status").asText())
                .isEqualTo("CLOSED"));
        assertThat(as("quality").get(ncr).json().at("/cost/amount").asText()).isEqualTo("1280.50");
    }

    private void aReturnReachesTheRefund() {
        Answer opened = as("customer-service")
                .post(
                        "/api/v1/returns",
                        Map.of(
                                "orderNo",
                                "O-3",
                                "reasonCode",
                                "QUALITY",
                                "lines",
                                List.of(Map.of("orderLineNo", 1, "qty", 1))));
        assertThat(opened.status()).isEqualTo(201);
        String rma = opened.header("Location");
        done("customer-service", returnTask(rma, "confirmReturn"), Map.of());
        byHand("warehouse");

        String receive = returnTask(rma, "receiveReturn");
        photo("warehouse", receive);
        done("warehouse", receive, Map.of("trackingNo", "SF-RETURN-1"));

        String inspect = returnTask(rma, "inspectReturn");
        Map<String, Object> findings = Map.ofEntries(
                entry("grade", "D"),
                entry("cause", "PRODUCT_FAULT"),
                entry("defectCode", "LEAKAGE"),
                entry("lotNo", "L-7"));
        Answer refused = complete("inspector", inspect, findings);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/photo");
        photo("inspector", inspect);
        done("inspector", inspect, findings);

        byHand("warehouse");
        done("finance", returnTask(rma, "approveRefund"), Map.of("approval", "APPROVE"));
        byHand("finance");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode closed = as("customer-service").get(rma).json();
            assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
            assertThat(closed.at("/refund/amount/amount").asText()).isEqualTo("79.00");
        });
    }

    private static String review(String id, String orderNo, String text) {
        return """
                {"channel":"tmall","reviewId":"%s","rating":1,"createdAt":"%s","orderNo":"%s","sku":"SERUM","text":"%s"}""".formatted(id, Instant.now(), orderNo, text);
    }

    private void take(String kind, Object body) {
        Answer answer = as("integrator").post("/api/v1/intake/" + kind, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
    }

    private JsonNode caseOf(String orderNo) {
        JsonNode archive = as("customer-service")
                .get("/api/v1/orders/" + orderNo + "/archive")
                .json();
        assertThat(archive.path("cases")).as(archive.toString()).hasSize(1);
        return as("customer-service")
                .get("/api/v1/cases/" + archive.at("/cases/0/caseNo").asText())
                .json();
    }

    private String returnTask(String rma, String key) {
        return taskOf(rma, "customer-service", key).path("id").asText();
    }

    private JsonNode taskOf(String record, String reader, String key) {
        return await().atMost(PATIENCE).until(() -> open(record, reader, key), task -> !task.isMissingNode());
    }

    private JsonNode open(String record, String reader, String key) {
        for (JsonNode task : as(reader).get(record).json().path("tasks")) {
            if (key.equals(task.path("key").asText())) {
                return task;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** Does the next effect that no connector does here. */
    private void byHand(String group) {
        JsonNode task = await().atMost(PATIENCE)
                .until(
                        () -> as(group)
                                .get("/engine-rest/task?taskDefinitionKey=doByHand&candidateGroup=" + group
                                        + "&includeAssignedTasks=true&sortBy=created&sortOrder=asc")
                                .json(),
                        tasks -> tasks.size() > 0);
        done(group, task.get(0).path("id").asText(), Map.of("effectDecision", "DONE", "effectReference", "BY-HAND-1"));
    }

    private void photo(String user, String taskId) {
        assertThat(as(user).upload("photo.jpg", Photos.jpeg(), "PHOTO", taskId).status())
                .isEqualTo(201);
    }

    private void done(String user, String taskId, Map<String, ?> values) {
        Answer answer = complete(user, taskId, values);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private Answer complete(String user, String taskId, Map<String, ?> values) {
        return as(user).post("/api/v1/tasks/" + taskId + "/complete", values);
    }

    private Http as(String user) {
        return Http.as(user, app.port());
    }
}
