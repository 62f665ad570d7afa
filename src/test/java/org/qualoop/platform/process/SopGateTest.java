package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.platform.process.GateFixture.GOOD;
import static org.qualoop.platform.process.GateFixture.pointers;
import static org.qualoop.platform.process.GateFixture.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every door out of a gated task, tried over HTTP as an outside client would. */
@QualoopTest
class SopGateTest {

    private static final Map<String, Object> NOTHING = Map.of();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private GateFixture gate;

    @BeforeEach
    void processWithAGate() {
        gate = new GateFixture(engine, rows, port);
    }

    private interface Door {
        Http.Answer knock(Http user, Task task);
    }

    /** Doors that a candidate may use at all. */
    private static final Map<String, Door> CANDIDATES_DOORS = Map.of(
            "our own page", (user, t) -> user.post("/api/v1/tasks/" + t.getId() + "/complete", NOTHING),
            "complete", (user, t) -> user.post("/engine-rest/task/" + t.getId() + "/complete", NOTHING),
            "complete of the named engine",
                    (user, t) -> user.post("/engine-rest/engine/default/task/" + t.getId() + "/complete", NOTHING),
            "complete with variables in return",
                    (user, t) -> user.post(
                            "/engine-rest/task/" + t.getId() + "/complete", Map.of("withVariablesInReturn", true)),
            "submit-form", (user, t) -> user.post("/engine-rest/task/" + t.getId() + "/submit-form", NOTHING),
            "resolve", (user, t) -> user.post("/engine-rest/task/" + t.getId() + "/resolve", NOTHING),
            "an error that nobody catches",
                    (user, t) ->
                            user.post("/engine-rest/task/" + t.getId() + "/bpmnError", Map.of("errorCode", "NOBODY")),
            "an error that only the scope around catches",
                    (user, t) ->
                            user.post("/engine-rest/task/" + t.getId() + "/bpmnError", Map.of("errorCode", "OUTER")),
            "an escalation that nobody catches",
                    (user, t) -> user.post(
                            "/engine-rest/task/" + t.getId() + "/bpmnEscalation", Map.of("escalationCode", "NOBODY")));

    /** Doors that only an administrator may use. */
    private static final Map<String, Door> ADMINISTRATORS_DOORS = Map.ofEntries(
            Map.entry(
                    "signal",
                    (user, t) -> user.post("/engine-rest/execution/" + t.getExecutionId() + "/signal", NOTHING)),
            Map.entry(
                    "message",
                    (user, t) -> user.post(
                            "/engine-rest/message",
                            Map.of("messageName", "gateStop", "processInstanceId", t.getProcessInstanceId()))),
            Map.entry(
                    "message to one execution",
                    (user, t) -> user.post(
                            "/engine-rest/execution/" + t.getExecutionId() + "/messageSubscriptions/gateStop/trigger",
                            NOTHING)),
            Map.entry(
                    "deletion", (user, t) -> user.delete("/engine-rest/process-instance/" + t.getProcessInstanceId())),
            Map.entry(
                    "deletion of many",
                    (user, t) -> user.post(
                            "/engine-rest/process-instance/delete",
                            Map.of("processInstanceIds", List.of(t.getProcessInstanceId())))),
            Map.entry(
                    "modification",
                    (user, t) -> user.post(
                            "/engine-rest/process-instance/" + t.getProcessInstanceId() + "/modification",
                            Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "gated"))))),
            Map.entry(
                    "modification later",
                    (user, t) -> user.post(
                            "/engine-rest/process-instance/" + t.getProcessInstanceId() + "/modification-async",
                            Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "gated"))))),
            Map.entry(
                    "modification of many",
                    (user, t) -> user.post("/engine-rest/modification/execute", manyModified(t))),
            Map.entry(
                    "modification of many later",
                    (user, t) -> user.post("/engine-rest/modification/executeAsync", manyModified(t))),
            Map.entry(
                    "migration",
                    (user, t) -> user.post(
                            "/engine-rest/migration/execute",
                            Map.of(
                                    "migrationPlan",
                                            Map.of(
                                                    "sourceProcessDefinitionId", t.getProcessDefinitionId(),
                                                    "targetProcessDefinitionId", t.getProcessDefinitionId(),
                                                    "instructions",
                                                            List.of(Map.of(
                                                                    "sourceActivityIds", List.of("gated"),
                                                                    "targetActivityIds", List.of("interrupted")))),
                                    "processInstanceIds", List.of(t.getProcessInstanceId())))),
            Map.entry(
                    "restart",
                    (user, t) -> user.post(
                            "/engine-rest/process-definition/" + t.getProcessDefinitionId() + "/restart",
                            Map.of(
                                    "processInstanceIds", List.of(t.getProcessInstanceId()),
                                    "instructions",
                                            List.of(Map.of("type", "startAfterActivity", "activityId", "gated"))))),
            Map.entry(
                    "suspension of the instance",
                    (user, t) -> user.put(
                            "/engine-rest/process-instance/" + t.getProcessInstanceId() + "/suspended",
                            Map.of("suspended", true))),
            Map.entry(
                    "process variables",
                    (user, t) -> user.put(
                            "/engine-rest/process-instance/" + t.getProcessInstanceId() + "/variables/grade",
                            Map.of("value", "A"))),
            Map.entry(
                    "task variables",
                    (user, t) -> user.put("/engine-rest/task/" + t.getId() + "/variables/grade", Map.of("value", "A"))),
            Map.entry("signal event", (user, t) -> user.post("/engine-rest/signal", Map.of("name", "any"))),
            Map.entry(
                    "start behind the gate",
                    (user, t) -> user.post(
                            "/engine-rest/process-definition/key/gate-test/start",
                            Map.of(
                                    "startInstructions",
                                    List.of(Map.of("type", "startAfterActivity", "activityId", "scope"))))));

    private static Map<String, Object> manyModified(Task t) {
        return Map.of(
                "processDefinitionId", t.getProcessDefinitionId(),
                "processInstanceIds", List.of(t.getProcessInstanceId()),
                "instructions", List.of(Map.of("type", "cancel", "activityId", "gated")));
    }

    @TestFactory
    Stream<DynamicTest> noDoorOfACandidateOpensWithoutTheSop() {
        return CANDIDATES_DOORS.entrySet().stream()
                .map(door -> DynamicTest.dynamicTest(door.getKey(), () -> {
                    for (String user : List.of("inspector", "admin")) {
                        Task task = gate.started();
                        Http.Answer answer = door.getValue().knock(gate.as(user), task);
                        assertThat(answer.status())
                                .as(user + " " + answer.text())
                                .isEqualTo(400);
                        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                        assertThat(pointers(answer)).containsExactly("/photo", "/grade", "/cause", "/lotNo");
                        assertThat(answer.text())
                                .contains("定级")
                                .contains("Grade")
                                .contains("A, B, C, D");
                        assertThat(gate.isStillAt(task)).isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyBelowAnAdministratorMayWalkRoundTheGate() {
        return ADMINISTRATORS_DOORS.entrySet().stream()
                .map(door -> DynamicTest.dynamicTest(door.getKey(), () -> {
                    Task task = gate.started();
                    for (String user : List.of("inspector", "process-owner", "quality", "auditor", "integrator")) {
                        Http.Answer answer = door.getValue().knock(gate.as(user), task);
                        assertThat(answer.status())
                                .as(user + " " + answer.text())
                                .isEqualTo(403);
                        assertThat(gate.isStillAt(task)).isTrue();
                    }
                    Task same = gate.open(task.getProcessInstanceId());
                    assertThat(engine.getRuntimeService().getVariables(same.getExecutionId()))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> anAdministratorNeedsAReasonToOverruleTheProcess() {
        return Stream.of(
                        "deletion",
                        "deletion of many",
                        "modification",
                        "modification later",
                        "modification of many",
                        "modification of many later",
                        "migration",
                        "restart",
                        "start behind the gate")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Task task = gate.started();
                    Http.Answer answer = ADMINISTRATORS_DOORS.get(name).knock(gate.as("admin"), task);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                    assertThat(pointers(answer)).containsExactly("/reason");
                    assertThat(gate.isStillAt(task)).isTrue();
                }));
    }

    @Test
    void nobodyBelowAnAdministratorFiresATimerEarly() {
        Task task = gate.started();
        String timer = jobs.timers(task.getProcessInstanceId()).singleResult().getId();

        for (String user : List.of("inspector", "process-owner", "auditor")) {
            Http.Answer answer = gate.as(user).post("/engine-rest/job/" + timer + "/execute", NOTHING);
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(gate.as(user)
                            .put(
                                    "/engine-rest/job/" + timer + "/duedate",
                                    Map.of("duedate", "2020-01-01T00:00:00.000+0000"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(gate.isStillAt(task)).isTrue();
        assertThat(gate.as("admin")
                        .post("/engine-rest/job/" + timer + "/execute", NOTHING)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aRefusalPastTheProcessStillNamesWhatTheGateNeeds() {
        Task task = gate.started();

        Http.Answer answer = ADMINISTRATORS_DOORS.get("signal").knock(gate.as("inspector"), task);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(pointers(answer)).contains("/photo", "/grade");
        assertThat(pointers(ADMINISTRATORS_DOORS.get("message").knock(gate.as("inspector"), task)))
                .contains("/photo", "/grade");
    }

    @Test
    void anAdministratorsSignalDoesNotOpenTheGate() {
        Task task = gate.started();

        Http.Answer answer = ADMINISTRATORS_DOORS.get("signal").knock(gate.as("admin"), task);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer)).contains("/photo", "/grade");
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void anAdministratorMayCancelOrMoveWithAReason() {
        Task moved = gate.started();
        Http.Answer modification = gate.as("admin")
                .post(
                        "/engine-rest/process-instance/" + moved.getProcessInstanceId() + "/modification",
                        Map.of(
                                "annotation",
                                "lost parcel",
                                "instructions",
                                List.of(
                                        Map.of("type", "cancel", "activityId", "gated"),
                                        Map.of("type", "startBeforeActivity", "activityId", "interrupted"))));
        assertThat(modification.status()).as(modification.text()).isEqualTo(204);
        assertThat(gate.open(moved.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("interrupted");

        Task cancelled = gate.started();
        Http.Answer deletion = gate.as("admin")
                .delete("/engine-rest/process-instance/" + cancelled.getProcessInstanceId() + "?reason=opened%20twice");
        assertThat(deletion.status()).as(deletion.text()).isEqualTo(204);
        assertThat(gate.open(cancelled.getProcessInstanceId())).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(cancelled.getProcessInstanceId())
                        .singleResult()
                        .getDeleteReason())
                .isEqualTo("opened twice");
        assertThat(rows.queryForList(
                        "select details from platform_timeline where code in ('process.moved', 'process.cancelled')",
                        String.class))
                .anyMatch(details -> details.contains("lost parcel"))
                .anyMatch(details -> details.contains("opened twice"));
    }

    @Test
    void theModelsOwnInterruptingEventsPass() {
        Task late = gate.started();
        jobs.fire(late.getProcessInstanceId(), "late");
        assertThat(gate.open(late.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("interrupted");

        Task stopped = gate.started();
        engine.getRuntimeService()
                .createMessageCorrelation("gateStop")
                .processInstanceId(stopped.getProcessInstanceId())
                .correlate();
        assertThat(gate.open(stopped.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("interrupted");

        Task failed = gate.started();
        assertThat(gate.as("inspector")
                        .post("/engine-rest/task/" + failed.getId() + "/bpmnError", Map.of("errorCode", "MODELLED"))
                        .status())
                .isEqualTo(204);
        assertThat(gate.open(failed.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("interrupted");

        Task escalated = gate.started();
        assertThat(gate.as("inspector")
                        .post(
                                "/engine-rest/task/" + escalated.getId() + "/bpmnEscalation",
                                Map.of("escalationCode", "ESCALATED"))
                        .status())
                .isEqualTo(204);
        assertThat(gate.open(escalated.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("interrupted");
    }

    @Test
    void aFulfilledSopPassesAtEachDoor() {
        for (String door : List.of(
                "/api/v1/tasks/%s/complete", "/engine-rest/task/%s/complete", "/engine-rest/task/%s/submit-form")) {
            Task task = gate.started();
            gate.photo(task);
            Object body = door.startsWith("/api") ? GOOD : typed(GOOD);
            Http.Answer answer = gate.as("inspector").post(door.formatted(task.getId()), body);
            assertThat(answer.status()).as(door + " " + answer.text()).isEqualTo(204);
            assertThat(gate.open(task.getProcessInstanceId()).getTaskDefinitionKey())
                    .isEqualTo("approve");
        }
    }

    @Test
    void nothingIsStoredWhenTheGateRefuses() {
        Task task = gate.started();

        gate.as("inspector").post("/engine-rest/task/" + task.getId() + "/complete", typed(GOOD));
        gate.as("inspector").post("/engine-rest/task/" + task.getId() + "/resolve", typed(GOOD));
        gate.as("inspector").post("/api/v1/tasks/" + task.getId() + "/complete", GOOD);

        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEmpty();
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void evidenceOfAnotherTaskOrOfNoneDoesNotCount() {
        Task other = gate.started();
        gate.photo(other);
        gate.as("inspector").upload("loose.png", GateFixture.png(), "PHOTO", null);
        Task task = gate.started();

        Http.Answer answer = gate.as("inspector").post("/api/v1/tasks/" + task.getId() + "/complete", GOOD);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly("/photo");
    }

    @Test
    void aPhotoIsOfTheKindThatItsContentShows() {
        Task task = gate.started();

        Http.Answer fake = gate.as("inspector").upload("fake.png", "no picture".getBytes(), "PHOTO", task.getId());

        assertThat(fake.status()).isEqualTo(400);
    }

    @Test
    void aConditionalStepIsAskedForAndAWrongValueIsNamed() {
        Task task = gate.started();
        gate.photo(task);
        Map<String, Object> values = new HashMap<>(GOOD);
        values.put("cause", "PRODUCT_FAULT");
        values.put("grade", "Z");

        Http.Answer answer = gate.as("inspector").post("/api/v1/tasks/" + task.getId() + "/complete", values);
        assertThat(pointers(answer)).containsExactly("/grade", "/defectCode");
        assertThat(answer.text()).contains("'Z'");

        values.putAll(Map.of("grade", true, "defectCode", 5));
        assertThat(pointers(
                        gate.as("inspector").post("/engine-rest/task/" + task.getId() + "/complete", typed(values))))
                .containsExactly("/grade", "/defectCode");

        values.putAll(Map.of("grade", "B", "defectCode", "LEAKAGE"));
        assertThat(gate.as("inspector")
                        .post("/engine-rest/task/" + task.getId() + "/complete", typed(values))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anObjectWhereAValueBelongsIsAClearError() {
        Task task = gate.started();
        gate.photo(task);
        Map<String, Object> json = Map.of(
                "value",
                "{\"a\":1}",
                "type",
                "Object",
                "valueInfo",
                Map.of("objectTypeName", "java.util.HashMap", "serializationDataFormat", "application/json"));

        Http.Answer answer = gate.as("inspector")
                .post("/engine-rest/task/" + task.getId() + "/complete", Map.of("variables", Map.of("grade", json)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void whatWasGivenTheLastTimeDoesNotCountWhenTheTokenComesBack() {
        Task first = gate.started("gate-loop", Map.of("lotNo", "PROPOSED"));
        String process = first.getProcessInstanceId();
        Map<String, Object> again = Map.of("grade", "D", "cause", "BUYER_REASON");
        gate.photo(first);
        assertThat(complete(first, again).status()).isEqualTo(204);

        Task second = gate.open(process);
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(pointers(complete(second, NOTHING))).containsExactly("/photo", "/grade", "/cause", "/lotNo");

        gate.photo(second);
        assertThat(complete(second, GOOD).status()).isEqualTo(204);
        assertThat(gate.open(process)).isNull();
    }

    private Http.Answer complete(Task task, Map<String, Object> values) {
        return gate.as("inspector").post("/api/v1/tasks/" + task.getId() + "/complete", values);
    }

    @Test
    void aCatchAllErrorEventDoesNotSwallowTheRefusal() {
        Task task = gate.started("gate-catch-all", Map.of());

        Http.Answer answer = gate.as("inspector").post("/engine-rest/task/" + task.getId() + "/complete", NOTHING);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void whoGradedMayNotApproveAtAnyDoor() {
        for (String door : List.of(
                "/api/v1/tasks/%s/complete",
                "/engine-rest/task/%s/complete", "/engine-rest/task/%s/submit-form", "/engine-rest/task/%s/resolve")) {
            Task task = approval("inspector");
            Http.Answer answer = gate.as("inspector").post(door.formatted(task.getId()), NOTHING);
            assertThat(answer.status()).as(door + answer.text()).isEqualTo(403);
            assertThat(pointers(answer)).containsExactly("/gradedBy");
            assertThat(gate.isStillAt(task)).isTrue();
        }
        Task task = approval("inspector");
        assertThat(gate.as("finance")
                        .post("/engine-rest/task/" + task.getId() + "/complete", NOTHING)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theGraderCannotRenameHimself() {
        Task task = approval("inspector");
        Map<String, Object> forged = Map.of("gradedBy", "inspector-2");

        assertThat(gate.as("inspector")
                        .post("/engine-rest/task/" + task.getId() + "/complete", typed(forged))
                        .status())
                .isEqualTo(400);
        assertThat(gate.as("inspector")
                        .post("/api/v1/tasks/" + task.getId() + "/complete", forged)
                        .status())
                .isEqualTo(400);
        assertThat(gate.as("inspector")
                        .post(
                                "/engine-rest/task/" + task.getId() + "/variables",
                                Map.of("modifications", Map.of("gradedBy", Map.of("value", "x"))))
                        .status())
                .isEqualTo(403);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void theEnginesDoorsAnswerAnUnknownOrFinishedTaskWith404AndNever500() {
        Task task = gate.started();
        for (String door : List.of("complete", "submit-form", "resolve", "claim", "bpmnError", "bpmnEscalation")) {
            Http.Answer answer = gate.as("inspector")
                    .post(
                            "/engine-rest/task/nope/" + door,
                            Map.of("errorCode", "X", "escalationCode", "X", "userId", "inspector"));
            assertThat(answer.status()).as(door + answer.text()).isEqualTo(404);
        }
        assertThat(gate.as("admin").delete("/engine-rest/task/" + task.getId()).status())
                .isEqualTo(400);
        assertThat(gate.as("admin")
                        .post("/engine-rest/execution/nope/signal", NOTHING)
                        .status())
                .isEqualTo(400);
        assertThat(gate.isStillAt(task)).isTrue();
    }

    @Test
    void aProblemOfTheWorkBehindATaskReachesEveryDoorAsItself() {
        Task task = approval("inspector");
        Map<String, Object> refused = Map.of("refuse", true);

        for (Http.Answer answer : List.of(
                gate.as("finance").post("/engine-rest/task/" + task.getId() + "/complete", typed(refused)),
                gate.as("finance").post("/engine-rest/task/" + task.getId() + "/submit-form", typed(refused)),
                gate.as("finance").post("/api/v1/tasks/" + task.getId() + "/complete", refused))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(pointers(answer)).containsExactly("/refuse");
        }
        assertThat(gate.isStillAt(task)).isTrue();
    }

    private Task approval(String grader) {
        Task gated = gate.started("gate-test", Map.of("gradedBy", grader));
        gate.photo(gated);
        assertThat(gate.as("inspector")
                        .post("/api/v1/tasks/" + gated.getId() + "/complete", GOOD)
                        .status())
                .isEqualTo(204);
        return gate.open(gated.getProcessInstanceId());
    }

    @Test
    void theOneDoorTellsWhoWhatAndWhy() {
        Task task = gate.started();
        String complete = "/api/v1/tasks/" + task.getId() + "/complete";
        gate.photo(task);

        assertThat(gate.as("buyer").post(complete, GOOD).status()).isEqualTo(403);
        assertThat(gate.as("auditor").post(complete, GOOD).status()).isEqualTo(403);
        assertThat(gate.as("inspector")
                        .post("/api/v1/tasks/nope/complete", GOOD)
                        .status())
                .isEqualTo(404);
        assertThat(gate.as("inspector").post(complete, "[1]").status()).isEqualTo(400);
        assertThat(gate.as("inspector").post(complete, "{bad").status()).isEqualTo(400);
        Http.Answer nested = gate.as("inspector").post(complete, Map.of("grade", List.of("A")));
        assertThat(nested.status()).isEqualTo(400);
        assertThat(pointers(nested)).containsExactly("/grade");
        assertThat(gate.as("inspector")
                        .post("/api/v1/tasks/" + task.getId() + "/claim", NOTHING)
                        .status())
                .isEqualTo(204);
        assertThat(gate.as("inspector-2")
                        .post("/api/v1/tasks/" + task.getId() + "/claim", NOTHING)
                        .status())
                .isEqualTo(409);
        assertThat(gate.as("inspector").post(complete, GOOD).status()).isEqualTo(204);
        assertThat(gate.as("inspector").post(complete, GOOD).status()).isEqualTo(409);
    }

    @Test
    void nobodyTakesATaskInAnothersNameOrWithoutBeingACandidate() {
        Task task = gate.started();
        String claim = "/engine-rest/task/" + task.getId() + "/claim";

        assertThat(gate.as("inspector")
                        .post(claim, Map.of("userId", "inspector-2"))
                        .status())
                .isEqualTo(403);
        assertThat(gate.as("buyer").post(claim, Map.of("userId", "buyer")).status())
                .isEqualTo(403);
        assertThat(gate.as("inspector")
                        .post(claim, Map.of("userId", "inspector"))
                        .status())
                .isEqualTo(204);
        assertThat(gate.as("inspector-2").post(claim, NOTHING).status()).isEqualTo(403);
        assertThat(gate.open(task.getProcessInstanceId()).getAssignee()).isEqualTo("inspector");
        assertThat(gate.as("inspector").post(claim, "null").status()).isEqualTo(400);
        assertThat(gate.as("inspector").post(claim, NOTHING).status()).isEqualTo(204);
        assertThat(gate.as("buyer")
                        .post("/engine-rest/task/" + task.getId() + "/complete", typed(GOOD))
                        .status())
                .isEqualTo(403);
    }
}
