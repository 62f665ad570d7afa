package org.qualoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.money;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.MySql;
import org.qualoop.testing.RunningApp;

/**
 * What two people or two systems do in the same instant, past the forms, in the running application on MySQL where it is
 * to be had: it is done once, everybody is told how it went, and nobody meets an error of the server.
 */
class SameInstantTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENTS = 4;

    @TempDir
    static Path folder;

    private static RunningApp app;

    private final String sku = unique("SKU");
    private final String lotNo = unique("L");

    @BeforeAll
    static void start() {
        app = MySql.available()
                ? RunningApp.start(
                        folder,
                        "--spring.profiles.active=mysql",
                        "--qualoop.demo-users=true",
                        "--QUALOOP_DB_URL=" + MySql.freshDatabase(),
                        "--QUALOOP_DB_USER=" + MySql.user(),
                        "--QUALOOP_DB_PASSWORD=" + MySql.password())
                : RunningApp.start(folder, "--qualoop.sandbox.enabled=false");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void goods() {
        take("skus", fields("sku", sku, "name", "霜", "kind", "PRODUCT", "unitCost", money("20.00")));
        take(
                "receipts",
                fields(
                        "receiptNo",
                        unique("RC"),
                        "poNo",
                        unique("PO"),
                        "receivedAt",
                        "2026-10-01T08:00:00Z",
                        "warehouse",
                        "HZ1",
                        "operator",
                        "op",
                        "lines",
                        List.of(fields("lineNo", 1, "sku", sku, "lotNo", lotNo, "qty", 100))));
    }

    @Test
    void unitsAreRefundedOrReissuedButNotBothUnlessSomebodySaysWhy() {
        for (int round = 0; round < 4; round++) {
            String orderNo = order();
            String rma = refundOnly(orderNo);
            String approve = taskOf(rma, "approveRefund");
            List<Answer> both = together(
                    () -> complete("finance", approve, Map.of("approval", "APPROVE")),
                    () -> reissue(orderNo, unique("K")));
            Answer refund = both.get(0);
            Answer reissue = both.get(1);
            if (refund.status() == 204) {
                assertThat(reissue.status()).as(reissue.text()).isEqualTo(409);
                assertThat(reissue.text()).contains(rma.substring(rma.lastIndexOf('/') + 1));
            } else {
                assertThat(reissue.status()).as(reissue.text()).isEqualTo(201);
                assertThat(refund.status()).as(refund.text()).isEqualTo(400);
                assertThat(refund.text()).contains("/approveReason");
            }
        }
    }

    @Test
    void whatWasPaidIsGivenBackOnceThoughTwoReturnsAreApproved() {
        String orderNo = order();
        String one = taskOf(refundOnly(orderNo), "approveRefund");
        String other = taskOf(refundOnly(orderNo), "approveRefund");
        List<Answer> both = together(
                () -> complete("finance", one, Map.of("approval", "APPROVE")),
                () -> complete("finance", other, Map.of("approval", "APPROVE")));
        assertThat(statuses(both)).containsExactly(204, 400);
        assertThat(both).anyMatch(answer -> answer.text().contains("/approvedAmount"));
    }

    @Test
    void theSameUnitsAreReissuedOnce() {
        String orderNo = order();
        List<Answer> answers = together(CLIENTS, () -> reissue(orderNo, unique("K")));
        assertThat(statuses(answers)).containsExactly(201, 409, 409, 409);
    }

    @Test
    void theSameReviewOrRequestOrComplaintAtOnceIsOneRecord() {
        String orderNo = order();
        Map<String, Object> review = fields(
                "channel",
                "tmall",
                "reviewId",
                unique("RV"),
                "rating",
                1,
                "createdAt",
                Instant.now().toString(),
                "orderNo",
                orderNo,
                "sku",
                sku,
                "text",
                "漏液，很失望");
        Map<String, Object> request = fields(
                "channel",
                "tmall",
                "requestId",
                unique("RQ"),
                "type",
                "RETURN",
                "orderNo",
                orderNo,
                "reasonCode",
                "七天无理由退货",
                "requestedAt",
                "2026-11-22T08:00:00Z",
                "lines",
                List.of(fields("orderLineNo", 1, "qty", 1)));
        Map<String, Object> shipment = fields(
                "shipmentNo",
                unique("S"),
                "orderNo",
                orderNo,
                "warehouse",
                "HZ1",
                "shippedAt",
                "2026-11-21T08:00:00Z",
                "carrier",
                "SF",
                "trackingNo",
                unique("T"),
                "packer",
                "p1",
                "lines",
                List.of(fields("orderLineNo", 1, "sku", sku, "lotNo", lotNo, "qty", 2)));
        for (Map.Entry<String, Map<String, Object>> one : Map.of(
                        "reviews", review, "return-requests", request, "shipments", shipment)
                .entrySet()) {
            List<Answer> answers =
                    together(CLIENTS, () -> as("integrator").post("/api/v1/intake/" + one.getKey(), one.getValue()));
            assertThat(statuses(answers)).as(one.getKey()).containsOnly(200);
            assertThat(sum(answers, "accepted")).as(one.getKey()).isOne();
            assertThat(sum(answers, "duplicates")).as(one.getKey()).isEqualTo(CLIENTS - 1);
        }
        JsonNode archive = archive(orderNo);
        assertThat(archive.get("returns")).hasSize(1);
        assertThat(archive.get("reviews")).hasSize(1);
        assertThat(archive.get("ncrs")).hasSize(1);
        JsonNode trace =
                as("quality").get("/api/v1/lots/" + lotNo + "/trace?sku=" + sku).json();
        assertThat(trace.at("/summary/shipped").asInt()).isEqualTo(2);
        assertThat(trace.at("/summary/orders").asInt()).isOne();
    }

    @Test
    void aLotIsRecalledOnce() {
        List<Answer> answers = together(CLIENTS, () -> as("quality")
                .post(
                        "/api/v1/recalls",
                        fields(
                                "lots",
                                List.of(fields("sku", sku, "lotNo", lotNo)),
                                "reason",
                                "漏液",
                                "risk",
                                "HIGH",
                                "regime",
                                "CARE",
                                "drill",
                                false)));
        assertThat(statuses(answers)).containsExactly(201, 409, 409, 409);
    }

    @Test
    void aUserIsCreatedOnce() {
        String id = "u" + Long.toString(System.nanoTime(), 36);
        List<Answer> answers = together(CLIENTS, () -> as("admin")
                .post("/api/v1/users", fields("id", id, "name", "李", "groups", List.of("warehouse"))));
        assertThat(statuses(answers)).containsExactly(201, 409, 409, 409);
    }

    @Test
    void anExceptionIsAcceptedByOneAndMovedOnByOne() {
        Answer opened = as("quality")
                .post(
                        "/api/v1/ncrs",
                        fields("sku", sku, "lotNo", lotNo, "defectCode", "LEAKAGE", "severity", "MAJOR", "text", "漏液"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String ncr = "/api/v1/ncrs/" + opened.json().get("ncrNo").asText();
        String triage = taskOf(ncr, "triageNcr");
        List<Answer> accepted = together(
                () -> as("quality").post("/api/v1/tasks/" + triage + "/claim", "{}"),
                () -> as("admin").post("/api/v1/tasks/" + triage + "/claim", "{}"),
                () -> as("quality").post("/api/v1/tasks/" + triage + "/claim", "{}"));
        assertThat(accepted)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isLessThan(500));
        List<Answer> done = together(
                CLIENTS,
                () -> complete(
                        "quality",
                        triage,
                        Map.of("verdict", "CONFIRMED", "severity", "MAJOR", "defectCode", "LEAKAGE")));
        assertThat(done).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(done)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isLessThan(500));
    }

    @Test
    void theSameReportByHandTwiceSharesOneException() {
        List<Answer> answers = together(CLIENTS, () -> as("quality")
                .post(
                        "/api/v1/ncrs",
                        fields(
                                "sku",
                                sku,
                                "lotNo",
                                lotNo,
                                "defectCode",
                                "LEAKAGE",
                                "severity",
                                "MAJOR",
                                "text",
                                "漏液")));
        assertThat(statuses(answers)).contains(201).allMatch(status -> List.of(200, 201, 409)
                .contains(status));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() != 409)
                        .map(answer -> answer.json().get("ncrNo").asText())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theSameFileTwiceAtOnceIsTakenOnce() {
        String csv = "sku,name,kind\n";
        for (int i = 0; i < 300; i++) {
            csv += "%s-%d,霜,PRODUCT\n".formatted(sku, i);
        }
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        List<Answer> answers = together(
                2, () -> as("integrator").multipart("/api/v1/imports", "skus.csv", file, Map.of("kind", "skus")));
        assertThat(statuses(answers)).containsOnly(202);
        int accepted = 0;
        for (Answer answer : answers) {
            JsonNode done = await().atMost(PATIENCE)
                    .until(() -> as("integrator").get(answer.header("Location")).json(), view -> List.of(
                                    "DONE", "FAILED")
                            .contains(view.path("status").asText()));
            assertThat(done.path("status").asText()).as(done.toString()).isEqualTo("DONE");
            accepted += done.path("accepted").asInt();
        }
        assertThat(accepted).isEqualTo(300);
    }

    private String order() {
        String orderNo = unique("O");
        take(
                "orders",
                fields(
                        "orderNo",
                        orderNo,
                        "channel",
                        "tmall",
                        "placedAt",
                        "2026-11-20T08:00:00Z",
                        "customer",
                        fields("id", "C-" + orderNo),
                        "lines",
                        List.of(fields("lineNo", 1, "sku", sku, "qty", 2, "paidAmount", money("600.00")))));
        return orderNo;
    }

    /** A request for the money alone that waits for its approval; answers with its address. */
    private String refundOnly(String orderNo) {
        List<String> before = archive(orderNo).path("returns").findValuesAsText("rmaNo");
        take(
                "return-requests",
                fields(
                        "channel",
                        "tmall",
                        "requestId",
                        unique("RQ"),
                        "type",
                        "REFUND_ONLY",
                        "orderNo",
                        orderNo,
                        "reasonCode",
                        "七天无理由退货",
                        "requestedAt",
                        "2026-11-22T08:00:00Z",
                        "lines",
                        List.of(fields("orderLineNo", 1, "qty", 2))));
        List<String> now = archive(orderNo).path("returns").findValuesAsText("rmaNo");
        String rma = "/api/v1/returns/"
                + now.stream().filter(no -> !before.contains(no)).findFirst().orElseThrow();
        assertThat(complete("customer-service", taskOf(rma, "confirmReturn"), Map.of("decision", "AGREE"))
                        .status())
                .isEqualTo(204);
        return rma;
    }

    private Answer reissue(String orderNo, String key) {
        return as("customer-service")
                .post(
                        "/api/v1/reissues",
                        fields(
                                "orderNo",
                                orderNo,
                                "reason",
                                "DAMAGED",
                                "lines",
                                List.of(fields("orderLineNo", 1, "sku", sku, "qty", 2)),
                                "collectWrongItem",
                                false),
                        "Idempotency-Key",
                        key);
    }

    private String taskOf(String record, String key) {
        return await().atMost(PATIENCE)
                .until(() -> open(record, key), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> open(String record, String key) {
        byHand();
        return StreamSupport.stream(
                        as("customer-service").get(record).json().path("tasks").spliterator(), false)
                .filter(task -> key.equals(task.path("key").asText()))
                .map(task -> task.path("id").asText())
                .findFirst();
    }

    /** Tells shops by hand what no connector tells them here. */
    private void byHand() {
        for (JsonNode task :
                as("admin").get("/engine-rest/task?taskDefinitionKey=doByHand").json()) {
            complete("admin", task.path("id").asText(), Map.of("effectDecision", "DONE", "effectReference", "X-1"));
        }
    }

    private JsonNode archive(String orderNo) {
        return as("customer-service")
                .get("/api/v1/orders/" + orderNo + "/archive")
                .json();
    }

    private static Answer complete(String user, String taskId, Map<String, ?> values) {
        return as(user).post("/api/v1/tasks/" + taskId + "/complete", values);
    }

    private static void take(String kind, Object item) {
        Answer answer = as("integrator").post("/api/v1/intake/" + kind, item);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }

    private static int sum(List<Answer> answers, String field) {
        return answers.stream()
                .mapToInt(answer -> answer.json().get(field).asInt())
                .sum();
    }

    private static Http as(String user) {
        return Http.as(user, app.port());
    }

    private static List<Answer> together(int clients, Callable<Answer> call) {
        return together(Collections.nCopies(clients, call));
    }

    @SafeVarargs
    private static List<Answer> together(Callable<Answer>... calls) {
        return together(List.of(calls));
    }

    /** All at once; the answers in the order of the calls. */
    private static List<Answer> together(List<Callable<Answer>> calls) {
        CyclicBarrier go = new CyclicBarrier(calls.size());
        ExecutorService clients = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            IntStream.range(0, calls.size())
                    .forEach(i -> futures.add(clients.submit(() -> {
                        go.await();
                        return calls.get(i).call();
                    })));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            clients.shutdownNow();
        }
    }
}
