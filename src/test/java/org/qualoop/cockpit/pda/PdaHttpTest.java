package org.qualoop.cockpit.pda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a PDA asks and sends: the server keeps the order of the steps, and each message counts once. */
@QualoopTest
class PdaHttpTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate db;

    @LocalServerPort
    private int port;

    private PdaFloor floor;

    @BeforeEach
    void floor() {
        floor = new PdaFloor(engine, jobs, db, port);
    }

    private Http.Answer put(String user, Task task, String step, Object value, boolean draft, String key) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("value", value);
        body.put("draft", draft);
        return Http.as(user, port)
                .put("/api/v1/pda/jobs/" + task.getId() + "/answers/" + step, body, "Idempotency-Key", key);
    }

    private Http.Answer put(Task task, String step, Object value) {
        return put(
                task.getAssignee(), task, step, value, false, UUID.randomUUID().toString());
    }

    private Http.Answer done(Task task, String key) {
        return Http.as(task.getAssignee(), port)
                .post("/api/v1/pda/jobs/" + task.getId() + "/done", "", "Idempotency-Key", key);
    }

    private JsonNode job(Task task) {
        return floor.get(task.getAssignee(), "/api/v1/pda/jobs/" + task.getId());
    }

    private void photo(Task task) {
        assertThat(Http.as(task.getAssignee(), port)
                        .upload("p.jpg", Photos.jpeg(), "PHOTO", task.getId())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theServerKeepsTheOrderOfTheStepsAndWhatWasAnswered() {
        Task task = floor.parcel();
        assertThat(job(task).get("steps"))
                .extracting(step -> step.get("id").asText())
                .containsExactly("scannedItems", "weightGrams", "photo");
        assertThat(job(task).at("/steps/0/kind").asText()).isEqualTo("COUNT");
        assertThat(job(task).at("/goods/0/codes"))
                .extracting(JsonNode::asText)
                .containsExactly(floor.sku, floor.barcode);
        assertThat(job(task).get("next").asText()).isEqualTo("scannedItems");

        Http.Answer early = put(task, "weightGrams", 200);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().at("/errors/0/pointer").asText()).isEqualTo("/scannedItems");
        assertThat(done(task, "early-" + floor.run).status()).isEqualTo(409);

        assertThat(put(task.getAssignee(), task, "scannedItems", floor.barcode, true, "d-" + floor.run)
                        .json()
                        .get("next")
                        .asText())
                .as("a draft does not finish the step")
                .isEqualTo("scannedItems");
        assertThat(job(task).at("/answers/scannedItems/value").asText())
                .as("another device goes on from here")
                .isEqualTo(floor.barcode);
        put(task, "scannedItems", floor.barcode + "*2");
        assertThat(put(task, "weightGrams", 200).json().get("next").asText()).isEqualTo("photo");
        photo(task);
        assertThat(job(task).has("next")).isFalse();
        assertThat(put(task, "weightGrams", 201.5).status())
                .as("a step that was reached may be done again")
                .isEqualTo(200);
        assertThat(done(task, "done-" + floor.run).status()).isEqualTo(204);
        floor.run(db.queryForObject(
                "select recheck_no from inspection_recheck where order_no = ?", String.class, floor.orderNo));
        assertThat(db.queryForObject(
                        "select weight_grams from inspection_recheck where order_no = ?",
                        java.math.BigDecimal.class,
                        floor.orderNo))
                .isEqualByComparingTo("201.5");
        assertThat(db.queryForObject(
                        "select count(*) from cockpit_pda_answer where task_id = ?", Integer.class, task.getId()))
                .isZero();
    }

    @Test
    void aMessageCountsOnceHoweverOftenItArrives() throws Exception {
        Task task = floor.parcel();
        String first = "first-" + floor.run;
        put(task.getAssignee(), task, "scannedItems", floor.sku, false, first);
        put(task, "scannedItems", floor.sku + "*2");
        put(task.getAssignee(), task, "scannedItems", floor.sku, false, first);
        assertThat(job(task).at("/answers/scannedItems/value").asText())
                .as("the late copy of an old answer changes nothing")
                .isEqualTo(floor.sku + "*2");
        put(task, "weightGrams", 200);

        byte[] photo = Photos.jpeg();
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        Http owner = Http.as(task.getAssignee(), port);
        String id = upload(owner, task, photo, sha).json().get("evidenceId").asText();
        assertThat(upload(owner, task, photo, sha).json().get("evidenceId").asText())
                .isEqualTo(id);
        assertThat(upload(owner, task, photo, "0".repeat(64)).status())
                .as("what arrived is not what was announced")
                .isEqualTo(400);
        assertThat(upload(owner, task, photo, "x").status()).isEqualTo(400);
        assertThat(db.queryForObject(
                        "select count(*) from platform_evidence where task_id = ?", Integer.class, task.getId()))
                .isOne();

        String key = "done-" + floor.run;
        assertThat(List.of(1, 2, 3, 4).parallelStream()
                        .map(copy -> done(task, key).status()))
                .as("copies that arrive together")
                .contains(204)
                .allMatch(status -> status == 204 || status == 409);
        assertThat(done(task, key).status()).as("the answer was lost").isEqualTo(204);
        assertThat(done(task, "other-" + floor.run).status())
                .as("somebody else's message")
                .isEqualTo(404);
    }

    private Http.Answer upload(Http owner, Task task, byte[] photo, String sha) {
        return owner.uploadAnnounced("p.jpg", photo, "PHOTO", task.getId(), sha);
    }

    @Test
    void aBadValueIsRefusedByNameAndReason() {
        Task task = floor.parcel();
        assertThat(put(task, "scannedItems", null).status()).isEqualTo(400);
        put(task, "scannedItems", floor.sku);
        for (Object bad : List.of("200", true, -5, 1_000_001)) {
            Http.Answer answer = put(task, "weightGrams", bad);
            assertThat(answer.status()).as(String.valueOf(bad)).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/weightGrams");
        }
        assertThat(put(task, "weightGrams", Map.of("a", 1)).status()).isEqualTo(400);
        assertThat(put(task, "noSuchStep", 1).status()).isEqualTo(404);
        assertThat(put(task.getAssignee(), task, "weightGrams", 1, false, " ").status())
                .isEqualTo(400);
        assertThat(job(task).get("next").asText()).isEqualTo("weightGrams");
    }

    @Test
    void everyUnitOfTheSampleIsCountedBeforeTheInspectionIsDone() {
        Task task = floor.delivery(40);
        photo(task);
        JsonNode units = job(task).get("units");
        List<Integer> numbers = new ArrayList<>();
        units.get("units").forEach(unit -> numbers.add(unit.asInt()));
        assertThat(numbers).isNotEmpty();
        assertThat(units.get("classes")).isNotEmpty();
        assertThat(job(task).get("steps"))
                .extracting(step -> step.get("id").asText())
                .as("the verdict is computed, nobody types totals")
                .startsWith("goodsPhoto", "sampleDone")
                .doesNotContain("majorFound", "defectCode", "expiresOn", "filingNo");

        Http.Answer early = put(task, "sampleDone", true);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.text()).contains(numbers.size() + " 件未检");
        String all = String.join(",", numbers.stream().map(String::valueOf).toList());
        put(task.getAssignee(), task, "sampleDone", all, true, "d-" + floor.run);
        assertThat(put(task, "sampleDone", true).status()).isEqualTo(200);
        assertThat(put(task, "destroyed", null).status()).isEqualTo(200);
        assertThat(done(task, "done-" + floor.run).status()).isEqualTo(204);
    }

    @Test
    void eachLineOfAReturnIsGradedOnItsOwn() {
        Task receive = floor.returned();
        String rmaNo = floor.recordNo(receive);
        put(receive, "trackingNo", "SF1234567890");
        photo(receive);
        put(receive, "receiptNote", null);
        assertThat(done(receive, "r-" + floor.run).status()).isEqualTo(204);
        floor.run(rmaNo);

        Task inspect = floor.task(rmaNo, "inspectReturn");
        photo(inspect);
        put(inspect, "lotNo_1", floor.lot);
        put(inspect, "grade_1", "A");
        put(inspect, "cause_1", "BUYER_REASON");
        put(inspect, "lotNo_2", "UNKNOWN");
        put(inspect, "grade_2", "D");
        assertThat(put(inspect, "cause_2", "PRODUCT_FAULT").json().get("next").asText())
                .as("asked only where the goods are at fault")
                .isEqualTo("defectCode_2");
        put(inspect, "defectCode_2", "LEAKAGE");
        Http.Answer done = done(inspect, "i-" + floor.run);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        floor.run(rmaNo);
        JsonNode lines =
                floor.get("customer-service", "/api/v1/returns/" + rmaNo).get("lines");
        assertThat(lines).extracting(line -> line.get("grade").asText()).containsExactly("A", "D");
        assertThat(lines.get(1).get("defectCode").asText()).isEqualTo("LEAKAGE");
    }

    @Test
    void goodsReceivedByPdaAreAReceiptLikeAnyOtherAndCountOnce() {
        String poNo = floor.purchase();
        Http warehouse = Http.as("warehouse", port);
        JsonNode ordered = warehouse.get("/api/v1/pda/purchase-orders/" + poNo).json();
        assertThat(ordered.at("/lines/0/qty").asInt()).isEqualTo(40);
        assertThat(ordered.at("/lines/0/codes/1").asText()).isEqualTo(floor.barcode);
        assertThat(warehouse.get("/api/v1/pda/purchase-orders/nope").status()).isEqualTo(404);

        Map<String, Object> receipt = Map.of(
                "poNo",
                poNo,
                "warehouse",
                "WH-1",
                "receivedAt",
                "2026-11-22T08:00:00Z",
                "lines",
                List.of(Map.of("sku", floor.barcode, "lotNo", floor.lot, "qty", 30, "expiresOn", "2028-01-31")));
        for (int times = 0; times < 2; times++) {
            Http.Answer answer = warehouse.post("/api/v1/pda/receipts", receipt, "Idempotency-Key", floor.run);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().get("receiptNo").asText()).isEqualTo("PDA-" + floor.run);
        }
        assertThat(warehouse
                        .get("/api/v1/pda/purchase-orders/" + poNo)
                        .json()
                        .at("/lines/0/received")
                        .asInt())
                .isEqualTo(30);
        assertThat(floor.get("quality", "/api/v1/inspections?sku=" + floor.sku).get("items"))
                .as("it starts its inspection")
                .hasSize(1);

        Http.Answer bad = warehouse.post(
                "/api/v1/pda/receipts", Map.of("poNo", poNo, "lines", List.of()), "Idempotency-Key", "b-" + floor.run);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .contains("/warehouse", "/receivedAt", "/lines");
        assertThat(Http.as("inspector", port)
                        .post("/api/v1/pda/receipts", receipt, "Idempotency-Key", "i-" + floor.run)
                        .status())
                .isEqualTo(403);
        assertThat(Http.as("inspector", port)
                        .get("/api/v1/pda/purchase-orders/" + poNo)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aScannedCodeFindsItsJob() {
        Task task = floor.parcel();
        assertThat(floor.get("warehouse", "/api/v1/pda/jobs?code=ob-" + floor.run))
                .extracting(head -> head.get("taskId").asText())
                .containsExactly(task.getId());
        assertThat(floor.get("warehouse", "/api/v1/pda/jobs?code=nothing-" + floor.run))
                .isEmpty();
        assertThat(floor.get("warehouse", "/api/v1/pda/jobs")).isNotEmpty().hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void anotherPersonsJobIsNotDoneInHisName() {
        Task task = floor.parcel();
        assertThat(put("inspector", task, "scannedItems", "x", false, "x-" + floor.run)
                        .status())
                .isEqualTo(403);
        assertThat(put("warehouse-lead", task, "scannedItems", "x", false, "y-" + floor.run)
                        .status())
                .as("a candidate who has not taken it")
                .isEqualTo(403);
        assertThat(Http.as("inspector", port)
                        .get("/api/v1/pda/jobs/" + task.getId())
                        .status())
                .isEqualTo(403);
        assertThat(Http.as("warehouse", port).get("/api/v1/pda/jobs/nope").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer-service",
                "cs-lead",
                "finance",
                "buyer",
                "manager",
                "auditor",
                "integrator",
                "process-owner"
            })
    void thePdaIsForThePeopleOfTheFloor(String role) {
        Http http = Http.as(role, port);
        assertThat(http.get("/api/v1/pda/jobs").status()).isEqualTo(403);
        assertThat(http.get("/api/v1/pda/me").status()).isEqualTo(403);
        assertThat(http.post("/api/v1/pda/jobs/x/done", "", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(403);
        assertThat(http.put("/api/v1/pda/jobs/x/answers/y", Map.of("value", 1), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(403);
        var page = PageReader.login(role, port).get("/pda/");
        assertThat(page.statusCode()).isEqualTo(403);
    }
}
