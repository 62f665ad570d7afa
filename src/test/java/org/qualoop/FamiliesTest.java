package org.qualoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.RunningApp;

/** A company starts with the processes that hurt most, switches more on later, and off again, on one database. */
class FamiliesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private RunningApp app;

    @Test
    void aCompanyGoesStepByStep() {
        run("COMPLAINTS", this::onlyComplaintsLeaveATrace);
        run("COMPLAINTS,INSPECTION,SUPPLIER,RETURNS", this::whatIsSwitchedOnWorksOnTheDatabaseThatIsThere);
        run("COMPLAINTS", this::whatRunsGoesOnToItsEnd);
    }

    private void run(String families, Runnable story) {
        try (RunningApp running =
                RunningApp.start(folder, "--qualoop.sandbox.enabled=false", "--qualoop.families=" + families)) {
            app = running;
            story.run();
        }
    }

    private void onlyComplaintsLeaveATrace() {
        Answer gone = as("buyer").post("/api/v1/suppliers/S-1/qualifications", Map.of("name", "瓶厂"));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.header("Content-Type")).startsWith("application/problem+json");
        assertThat(gone.json().get("familiesOff").toString())
                .contains("SUPPLIER")
                .doesNotContain("COMPLAINTS");
        assertThat(as("customer-service").post("/api/v1/returns", Map.of()).status())
                .isEqualTo(404);
        assertThat(as("quality").get("/api/v1/cases").status()).isEqualTo(200);
        JsonNode paths = as("quality").get("/v3/api-docs").json().get("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .contains("/api/v1/cases", "/api/v1/ncrs")
                .doesNotContain("/api/v1/returns", "/api/v1/supplier-qualifications");
        assertThat(connectors())
                .contains("shop-poll-reviews-source", "shop-reply-review-sink", "wms-hold-lot-sink")
                .doesNotContain("shop-poll-returns-source", "wms-announce-return-sink", "supplier-send-message-sink");
        thePagesShowNothingOfWhatIsOff();
        nobodyStartsWhatIsOff();
        factsAreKeptAndStartOnlyWhatIsOn();
    }

    private void thePagesShowNothingOfWhatIsOff() {
        PageReader manager = PageReader.login("manager", app.port());
        assertThat(manager.get("/").body())
                .contains("/ncrs", "/cases")
                .doesNotContain("/returns", "/records/supplier-qualifications", "/records/supplier-suspensions");
        assertThat(manager.get("/returns").statusCode()).isEqualTo(404);
        assertThat(manager.get("/records/supplier-qualifications").statusCode()).isEqualTo(404);
        assertThat(manager.get("/processes").body())
                .contains("customer-case", "nonconformance")
                .doesNotContain("return-inspection", "supplier-qualification");
    }

    private void nobodyStartsWhatIsOff() {
        Http admin = as("admin");
        assertThat(admin.post("/engine-rest/process-definition/key/supplier-qualification/start", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(timers("supplier-watch", true)).isEqualTo(1);
        assertThat(timers("supplier-watch", false)).isZero();
    }

    private void factsAreKeptAndStartOnlyWhatIsOn() {
        intake("return-requests", request("RQ-1"));
        intake(
                "return-arrivals",
                Map.of(
                        "arrivalNo",
                        "A-1",
                        "warehouse",
                        "W1",
                        "at",
                        "2026-11-20T08:00:00Z",
                        "lines",
                        List.of(Map.of("qty", 1))));
        intake("receipts", receipt("RC-1"));
        intake("reviews", review("R-1"));

        await().atMost(PATIENCE).until(() -> started("customer-case") == 1);
        assertThat(started("return-inspection")).isZero();
        assertThat(started("unclaimed-parcel")).isZero();
        assertThat(started("inbound-inspection")).isZero();
        assertThat(as("quality").get("/api/v1/inspections").status()).isEqualTo(404);
        JsonNode again = intake("return-requests", request("RQ-1"));
        assertThat(again.get("duplicates").intValue()).as("the fact is there").isEqualTo(1);
    }

    private void whatIsSwitchedOnWorksOnTheDatabaseThatIsThere() {
        assertThat(timers("supplier-watch", true)).isZero();
        assertThat(timers("supplier-watch", false)).isEqualTo(1);
        intake("return-requests", request("RQ-2"));
        assertThat(started("return-inspection")).isEqualTo(1);
        intake("receipts", receipt("RC-2"));
        assertThat(started("inbound-inspection")).isEqualTo(1);
        assertThat(as("quality").get("/api/v1/inspections").status()).isEqualTo(200);
        Answer applied =
                as("buyer").post("/api/v1/suppliers/S-1/qualifications", Map.of("name", "物流公司", "category", "SERVICE"));
        assertThat(applied.status()).as(applied.text()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> !task("collectDocuments").isMissingNode());
        assertThat(PageReader.login("manager", app.port()).get("/").body())
                .contains("/returns", "/records/supplier-qualifications");
        assertThat(connectors()).contains("shop-poll-returns-source", "supplier-send-message-sink");
        assertThat(as("quality").get("/api/v1/recalls/RCL-1").status())
                .as("still off")
                .isEqualTo(404);
    }

    private void whatRunsGoesOnToItsEnd() {
        assertThat(as("buyer").get("/api/v1/suppliers/S-1/standing").status()).isEqualTo(404);
        String taskId = task("collectDocuments").get("id").textValue();

        Answer done = as("buyer")
                .post(
                        "/api/v1/tasks/" + taskId + "/complete",
                        Map.of("documentsOutcome", "GIVE_UP", "giveUpReason", "先不做供应商审核"));

        assertThat(done.status()).as(done.text()).isLessThan(300);
        await().atMost(PATIENCE).until(() -> running("supplier-qualification") == 0);
        assertThat(running("return-inspection")).isEqualTo(1);
        assertThat(timers("supplier-watch", false)).isZero();
    }

    private static Map<String, Object> request(String no) {
        return Map.of(
                "channel",
                "TMALL",
                "requestId",
                no,
                "type",
                "RETURN",
                "orderNo",
                "T-1",
                "reasonCode",
                "BROKEN",
                "requestedAt",
                "2026-11-20T08:00:00Z",
                "lines",
                List.of(Map.of("orderLineNo", 1, "qty", 1)));
    }

    private static Map<String, Object> receipt(String no) {
        Map<String, Object> line = Map.of("lineNo", 1, "sku", "SKU-1", "lotNo", "L-" + no, "qty", 100);
        return Map.of(
                "receiptNo",
                no,
                "poNo",
                "PO-1",
                "receivedAt",
                Instant.now().toString(),
                "warehouse",
                "W1",
                "operator",
                "wms",
                "lines",
                List.of(line));
    }

    private static Map<String, Object> review(String no) {
        return Map.of(
                "channel", "TMALL", "reviewId", no, "rating", 1, "createdAt", "2026-11-20T08:00:00Z", "text", "漏液了");
    }

    private JsonNode intake(String kind, Object item) {
        Answer answer = as("integrator").post("/api/v1/intake/" + kind, item);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private long started(String process) {
        return count("/engine-rest/history/process-instance/count?processDefinitionKey=" + process);
    }

    private long running(String process) {
        return count("/engine-rest/process-instance/count?processDefinitionKey=" + process);
    }

    private long timers(String process, boolean suspended) {
        return count("/engine-rest/job/count?timers=true&processDefinitionKey=" + process + "&"
                + (suspended ? "suspended" : "active") + "=true");
    }

    private long count(String path) {
        return as("admin").get(path).json().get("count").longValue();
    }

    private JsonNode task(String key) {
        return as("admin")
                .get("/engine-rest/task?taskDefinitionKey=" + key)
                .json()
                .path(0);
    }

    private List<String> connectors() {
        List<String> names = new ArrayList<>();
        as("integrator")
                .get("/api/v1/connectors")
                .json()
                .forEach(one -> names.add(one.get("name").textValue()));
        return names;
    }

    private Http as(String user) {
        return Http.as(user, app.port());
    }
}
