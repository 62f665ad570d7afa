package org.qualoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.RunningApp;

/** The packaged jar, started from another directory with little memory, as the README tells an operator. */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("qualoop.jar", "target/qualoop.jar"));

    @TempDir
    Path folder;

    @Test
    void drivesATaskFromAReviewAndKeepsEverythingAfterKill9() throws IOException {
        String caseNo;
        try (RunningApp app = RunningApp.startJar(JAR, folder)) {
            assertThat(Files.isRegularFile(folder.resolve("data/qualoop.mv.db")))
                    .isTrue();
            deploymentsCarryRepositoryRelativeNames(app);
            caseNo = caseOfABadReview(app);
            JsonNode task = waitingTask(app, caseNo, "contactCustomer");
            assertThat(form(app, task)).contains("<form").contains("客户");
            complete(app, task);
            waitingTask(app, caseNo, "replyCustomer");
            app.kill();
        }
        try (RunningApp again = RunningApp.startJar(JAR, folder)) {
            JsonNode task = waitingTask(again, caseNo, "replyCustomer");
            complete(again, task);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> caseView(again, caseNo).path("tasks").isEmpty());
            assertThat(Http.as("admin", again.port())
                            .get("/engine-rest/deployment/count?name=qualoop%2Fcomplaint")
                            .json()
                            .path("count")
                            .asInt())
                    .as("an unchanged room is not deployed again")
                    .isEqualTo(1);
            everyTaskOfTheProcessesHasItsForm(again);
        }
    }

    private static void deploymentsCarryRepositoryRelativeNames(RunningApp app) {
        Http admin = Http.as("admin", app.port());
        List<String> names = new ArrayList<>();
        for (JsonNode deployment : admin.get("/engine-rest/deployment").json()) {
            String id = deployment.path("id").asText();
            admin.get("/engine-rest/deployment/" + id + "/resources")
                    .json()
                    .forEach(resource -> names.add(resource.path("name").asText()));
        }
        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> name.matches("(processes|forms)/[a-z]+/[a-z0-9-]+\\.(bpmn|dmn|html)"))
                .contains("processes/complaint/customer-case.bpmn", "forms/complaint/contact-customer.html");
    }

    /** The form keys of all diagrams lead to resources of the same deployment, which only the jar can get wrong. */
    private static void everyTaskOfTheProcessesHasItsForm(RunningApp app) {
        Http admin = Http.as("admin", app.port());
        for (JsonNode definition :
                admin.get("/engine-rest/process-definition?latestVersion=true").json()) {
            String xml = admin.get("/engine-rest/process-definition/"
                            + definition.path("id").asText() + "/xml")
                    .json()
                    .path("bpmn20Xml")
                    .asText();
            List<String> forms = java.util.regex.Pattern.compile("embedded:deployment:([^\"]+)")
                    .matcher(xml)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            List<String> deployed = new ArrayList<>();
            admin.get("/engine-rest/deployment/"
                            + definition.path("deploymentId").asText() + "/resources")
                    .json()
                    .forEach(resource -> deployed.add(resource.path("name").asText()));
            assertThat(deployed).as(definition.path("key").asText()).containsAll(forms);
        }
    }

    private static String caseOfABadReview(RunningApp app) {
        Http.Answer stored = Http.as("integrator", app.port())
                .post(
                        "/api/v1/intake/reviews",
                        Map.of(
                                "channel", "taobao",
                                "reviewId", "R-JAR",
                                "rating", 1,
                                "createdAt", "2026-11-20T08:00:00Z",
                                "orderNo", "O-JAR",
                                "text", "漏液"));
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
        JsonNode cases = Http.as("customer-service", app.port())
                .get("/api/v1/cases?order=O-JAR")
                .json();
        return cases.at("/items/0/caseNo").asText();
    }

    private static JsonNode waitingTask(RunningApp app, String caseNo, String key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> caseView(app, caseNo).at("/tasks/0/key").asText().equals(key));
        return caseView(app, caseNo).at("/tasks/0");
    }

    private static JsonNode caseView(RunningApp app, String caseNo) {
        return Http.as("customer-service", app.port())
                .get("/api/v1/cases/" + caseNo)
                .json();
    }

    private static String form(RunningApp app, JsonNode task) {
        Http.Answer form = Http.as(task.path("assignee").asText(), app.port())
                .get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form");
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        return form.text();
    }

    private static void complete(RunningApp app, JsonNode task) {
        Http.Answer done = Http.as(task.path("assignee").asText(), app.port())
                .post("/api/v1/tasks/" + task.path("id").asText() + "/complete", Map.of());
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }
}
