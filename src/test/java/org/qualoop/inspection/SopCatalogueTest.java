package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.SopDesk.pointers;
import static org.qualoop.inspection.SopDesk.step;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class SopCatalogueTest {

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private SopDesk desk;
    private String key;

    @BeforeEach
    void catalogue() {
        desk = new SopDesk(engine, port);
        key = "own-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aNewVersionIsForTasksThatAreCreatedAfterIt() {
        desk.inForce(step("seal", "CHECK"));
        Task early = desk.started();
        int second = desk.inForce(step("seal", "CHECK"), step("weight", "MEASURE", "min", 1, "max", 2, "unit", "kg"));
        Task late = desk.started();

        assertThat(sheetSteps(early)).containsExactly("seal");
        assertThat(sheetSteps(late)).containsExactly("seal", "weight");
        assertThat(pointers(desk.complete("inspector", late, Map.of("seal", true))))
                .containsExactly("/weight");
        assertThat(desk.complete("inspector", early, Map.of("seal", true)).status())
                .isEqualTo(204);
        assertThat(desk.complete("inspector", late, Map.of("seal", true, "weight", 1.5))
                        .status())
                .isEqualTo(204);
        assertThat(Http.as("inspector", port)
                        .get("/api/v1/sops/" + SopDesk.KEY)
                        .json()
                        .get("version")
                        .intValue())
                .isEqualTo(second);
    }

    @Test
    void everyKindIsDemandedAtEveryDoor() {
        desk.inForce(
                step("photo", "PHOTO", "minCount", 2),
                step("video", "VIDEO"),
                step("code", "SCAN", "pattern", "[0-9]{4}"),
                step("weight", "MEASURE", "min", 1, "max", 2, "unit", "kg"),
                step("seal", "CHECK"),
                step("grade", "CHOICE", "choices", List.of("A", "B")),
                step("why", "SCAN", "when", "grade=B"),
                step("note", "SCAN", "required", false),
                step("approval", "SIGNATURE", "choices", List.of("APPROVED", "REVIEWED")));
        Map<String, Object> wrong =
                Map.of("code", "12", "weight", 2.1, "seal", false, "grade", "B", "approval", "inspector");
        Map<String, Object> typed = Map.of(
                "variables",
                Map.of(
                        "code", Map.of("value", "12"),
                        "weight", Map.of("value", 2.1),
                        "seal", Map.of("value", false),
                        "grade", Map.of("value", "B"),
                        "approval", Map.of("value", "inspector")));
        for (String door : List.of("complete", "submit-form", "resolve", "bpmnError", "bpmnEscalation")) {
            Task task = desk.started();
            Map<String, Object> body = new java.util.HashMap<>(typed);
            body.put("errorCode", "X");
            body.put("escalationCode", "X");
            Http.Answer answer =
                    Http.as("inspector", port).post("/engine-rest/task/" + task.getId() + "/" + door, body);
            assertThat(answer.status()).as(door + answer.text()).isEqualTo(400);
            assertThat(pointers(answer))
                    .as(door)
                    .containsExactly("/photo", "/video", "/code", "/weight", "/seal", "/why", "/approval");
            assertThat(desk.isOpen(task)).isTrue();
        }
        assertThat(pointers(desk.complete("inspector", desk.started(), wrong))).hasSize(7);
    }

    @Test
    void aSignatureNeedsThePasswordAndCountsForWhoCompletesThisRunOfTheTask() {
        desk.inForce(step("approval", "SIGNATURE", "choices", List.of("APPROVED", "REVIEWED")));
        Task task = desk.started();

        assertThat(desk.sign("inspector", task, "approval", "APPROVED", "wrong").status())
                .isEqualTo(403);
        assertThat(pointers(desk.sign("inspector", task, "approval", "LIKED", "qualoop")))
                .containsExactly("/meaning");
        assertThat(pointers(desk.sign("inspector", task, "seal", "APPROVED", "qualoop")))
                .containsExactly("/step");
        assertThat(desk.sign("buyer", task, "approval", "APPROVED", "qualoop").status())
                .isEqualTo(403);
        assertThat(desk.complete("inspector", task, Map.of()).status()).isEqualTo(400);

        Http.Answer signed = desk.sign("quality", task, "approval", "APPROVED", "qualoop");

        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
        assertThat(signed.json().get("printedName").textValue()).isNotBlank();
        assertThat(signed.json().get("meaning").textValue()).isEqualTo("APPROVED");
        assertThat(signed.json().get("signedAt").textValue()).isNotBlank();
        assertThat(signed.json().get("recordNo").textValue()).startsWith("KIND-");
        assertThat(signed.text()).doesNotContain("password");
        assertThat(pointers(desk.complete("inspector", task, Map.of()))).containsExactly("/approval");
        assertThat(desk.complete("quality", task, Map.of()).status()).isEqualTo(204);
        assertThat(desk.complete("quality", desk.started(), Map.of()).status()).isEqualTo(400);
        assertThat(desk.sign("quality", task, "approval", "APPROVED", "qualoop").status())
                .isEqualTo(404);
    }

    @Test
    void whoGuessesPasswordsIsSlowedDown() {
        desk.inForce(step("approval", "SIGNATURE"));
        Task task = desk.started();
        int last = 0;
        for (int i = 0; i < 25 && last != 429; i++) {
            last = desk.sign("inspector-2", task, "approval", null, "guess" + i).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void onlyQualityPeopleKeepTheCatalogueAndEverybodyReadsIt() {
        assertThat(desk.put("inspector", key, null, step("a", "CHECK")).status())
                .isEqualTo(403);
        assertThat(desk.put("auditor", key, null, step("a", "CHECK")).status()).isEqualTo(403);
        assertThat(desk.put("quality", key, null, step("a", "CHECK")).status()).isEqualTo(200);
        assertThat(Http.as("warehouse", port).get("/api/v1/sops").text()).contains(key);
        assertThat(Http.as("warehouse", port)
                        .get("/api/v1/sops/" + key + "/versions/1")
                        .status())
                .isEqualTo(200);
        assertThat(Http.as("warehouse", port)
                        .get("/api/v1/sops/" + key + "/versions/9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theHistoryTellsWhoAndWhyAndTheSameContentIsNoNewVersion() {
        desk.put("quality", key, 0, step("a", "CHECK"));
        desk.put("quality", key, 1, step("a", "CHECK"));
        desk.put("quality", key, 1, step("b", "CHECK"));

        var history = Http.as("quality", port)
                .get("/api/v1/sops/" + key + "/versions")
                .json();

        assertThat(history).hasSize(2);
        assertThat(history.at("/0/version").intValue()).isEqualTo(2);
        assertThat(history.at("/0/createdBy").textValue()).isEqualTo("quality");
        assertThat(history.at("/0/note").textValue()).isEqualTo("试");
    }

    @Test
    void whoChangesAnOldVersionIsToldThatItMovedOn() {
        desk.put("quality", key, 0, step("a", "CHECK"));
        desk.put("quality", key, 1, step("b", "CHECK"));

        assertThat(desk.put("quality", key, 1, step("c", "CHECK")).status()).isEqualTo(409);
        assertThat(desk.put("quality", key, 0, step("c", "CHECK")).status()).isEqualTo(409);
    }

    @Test
    void everyFaultIsNamedAtOnceAndNothingIsStored() {
        Http.Answer answer = desk.put(
                "quality",
                key,
                null,
                step("1st", "CHECK"),
                step("a", "CHOICE"),
                step("b", "MEASURE", "min", 2, "max", 1),
                step("c", "SCAN", "pattern", "[open"),
                step("d", "SCAN", "when", "later=1"),
                step("e", "CHECK", "when", "nonsense"),
                step("a", "PHOTO", "minCount", 99),
                step("g", "CHECK", "picture", "no-such-photo"),
                step("h", "CHECK", "zh", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/steps/0/id",
                        "/steps/1/choices",
                        "/steps/2/max",
                        "/steps/3/pattern",
                        "/steps/4/when",
                        "/steps/5/when",
                        "/steps/6/id",
                        "/steps/6/minCount",
                        "/steps/7/picture",
                        "/steps/8/zh");
        assertThat(Http.as("quality", port).get("/api/v1/sops/" + key).status()).isEqualTo(404);
        assertThat(desk.put("quality", "Bad Key".replace(" ", "_"), null, step("a", "CHECK"))
                        .status())
                .isEqualTo(422);
        assertThat(desk.put("quality", key, null, step("a", "DANCE")).status()).isEqualTo(400);
    }

    @Test
    void whatTheProcessReadsCannotBeTakenOutOfItsSop() {
        Http.Answer answer = desk.put(
                "quality",
                "ncr-triage",
                null,
                step("verdict", "CHOICE", "choices", List.of("CONFIRMED", "REJECTED", "PERHAPS")),
                step("extra", "CHECK"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/steps/0/id", "/steps");
    }

    private List<String> sheetSteps(Task task) {
        return Http.as("inspector", port)
                .get("/api/v1/tasks/" + task.getId() + "/sheet")
                .json()
                .get("steps")
                .findValuesAsText("id");
    }
}
