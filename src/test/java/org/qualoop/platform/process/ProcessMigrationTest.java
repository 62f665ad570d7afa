package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.platform.process.Modeler.diagram;
import static org.qualoop.platform.process.Modeler.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Running instances go on in a new version of their diagram, or stay and it is said why. */
@QualoopTest
class ProcessMigrationTest {

    private static final String LINK = "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"look\" targetRef=\"sign\"/>";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    private String key;
    private Http owner;

    @BeforeEach
    void aProcess() {
        key = "moved-" + UUID.randomUUID().toString().substring(0, 8);
        owner = Http.as("process-owner", port);
    }

    private void deploy(String first, String last, String inner) {
        Http.Answer answer = new Modeler(owner).deploys(key, Map.of(key + ".bpmn", diagram(key, first, last, inner)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private ProcessInstance started() {
        return engine.getRuntimeService().startProcessInstanceByKey(key, "REC-" + UUID.randomUUID());
    }

    private JsonNode tryOut(int from) {
        Http.Answer answer = owner.get("/api/v1/process-migrations?process=" + key + "&from=" + from);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer move(boolean onlyMovable) {
        return owner.post("/api/v1/process-migrations", Map.of("process", key, "from", 1, "onlyMovable", onlyMovable));
    }

    private int versionOf(ProcessInstance instance) {
        String definition = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getProcessDefinitionId();
        return engine.getRepositoryService().getProcessDefinition(definition).getVersion();
    }

    private void done(ProcessInstance instance, String task) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId());
    }

    private static String dueIn(String time) {
        return "<bpmn:boundaryEvent id=\"late\" attachedToRef=\"look\" cancelActivity=\"false\">"
                + "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">" + time
                + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:sequenceFlow id=\"f3\" sourceRef=\"late\" targetRef=\"toldLate\"/><bpmn:endEvent id=\"toldLate\"/>";
    }

    @Test
    void aNewStepAndAShorterDeadlineReachWhatIsUnderWay() {
        deploy("look", "look", task("look", "查看") + dueIn("P3D"));
        ProcessInstance instance = started();
        deploy("look", "sign", task("look", "查看") + dueIn("PT1H") + LINK + task("sign", "签字"));

        JsonNode versions =
                owner.get("/api/v1/process-migrations?process=" + key).json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).path("running").asInt()).isEqualTo(1);

        JsonNode report = tryOut(1);
        assertThat(report.path("moved").asBoolean()).isFalse();
        assertThat(report.path("movable").asInt()).isEqualTo(1);
        assertThat(report.path("to").asInt()).isEqualTo(2);
        assertThat(report.path("instances").get(0).path("at").toString()).contains("查看");
        assertThat(report.path("steps").toString()).contains("\"element\":\"late\"", "\"timerAnew\":true");
        assertThat(versionOf(instance)).as("a trial changes nothing").isEqualTo(1);

        JsonNode moved = move(false).json();
        assertThat(moved.path("moved").asBoolean()).isTrue();
        assertThat(versionOf(instance)).isEqualTo(2);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .singleResult()
                        .getDuedate())
                .isBefore(java.util.Date.from(java.time.Instant.now().plusSeconds(3_700)));
        assertThat(timeline.of(instance.getBusinessKey())).anySatisfy(entry -> {
            assertThat(entry.code()).isEqualTo("process.migrated");
            assertThat(entry.actor()).isEqualTo("process-owner");
            assertThat(entry.details()).containsEntry("from", "1").containsEntry("to", "2");
        });
        done(instance, "look");
        done(instance, "sign");
    }

    @Test
    void aStepThatSomebodyIsWorkingOnIsNotTakenAway() {
        deploy("look", "sign", task("look", "查看") + LINK + task("sign", "签字"));
        ProcessInstance atLook = started();
        ProcessInstance atSign = started();
        done(atSign, "look");
        deploy("sign", "sign", task("sign", "签字"));

        JsonNode report = tryOut(1);
        assertThat(report.path("movable").asInt()).isEqualTo(1);
        assertThat(report.path("blocked").asInt()).isEqualTo(1);
        assertThat(report.toString()).contains("《查看》有人正在办，新版里没有这一步了", "waits for a person");

        Http.Answer refused = move(false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("没有移动任何单子", atLook.getBusinessKey(), "《查看》有人正在办");
        assertThat(versionOf(atSign)).isEqualTo(1);

        assertThat(move(true).json().path("movable").asInt()).isEqualTo(1);
        assertThat(versionOf(atSign)).isEqualTo(2);
        assertThat(versionOf(atLook))
                .as("it goes on in the version it was begun in")
                .isEqualTo(1);
        done(atLook, "look");
        done(atLook, "sign");
        done(atSign, "sign");
    }

    @Test
    void aGateOrTheSecondPersonIsNotTakenAwayFromWorkUnderWay() {
        deploy(
                "look",
                "sign",
                task("look", "检验", "sop", "return-inspection") + LINK + task("sign", "审批", "not-by", "by"));
        ProcessInstance instance = started();
        deploy("look", "sign", task("look", "检验") + LINK + task("sign", "审批"));

        JsonNode report = tryOut(1);
        assertThat(report.path("refusals"))
                .extracting(reason -> reason.path("element").asText())
                .containsExactly("look", "sign");
        assertThat(report.path("movable").asInt()).isZero();
        Http.Answer refused = move(true);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("《检验》的检验要求(SOP)在新版里没有了", "《审批》要由另一个人来做");
        assertThat(versionOf(instance)).isEqualTo(1);
    }

    @Test
    void aGatedStepThatIsGoneIsUnsafeEvenWhileNobodyStandsThere() {
        deploy("look", "sign", task("look", "查看") + LINK + task("sign", "检验", "sop", "return-inspection"));
        ProcessInstance instance = started();
        deploy("look", "look", task("look", "查看"));
        assertThat(move(true).text()).contains("《检验》有检验要求(SOP)，新版里整步没有了");
        assertThat(versionOf(instance)).isEqualTo(1);
    }

    @Test
    void aStepOfAnotherKindStopsTheMove() {
        deploy("look", "look", task("look", "查看"));
        started();
        deploy(
                "look",
                "look",
                "<bpmn:subProcess id=\"look\" name=\"查看\"><bpmn:startEvent id=\"s\"/><bpmn:sequenceFlow id=\"x\""
                        + " sourceRef=\"s\" targetRef=\"inner\"/>" + task("inner", "看") + "<bpmn:sequenceFlow id=\"y\""
                        + " sourceRef=\"inner\" targetRef=\"e\"/><bpmn:endEvent id=\"e\"/></bpmn:subProcess>");
        assertThat(move(false).text()).contains("新版里它换了类型，或者移到了别的框里");
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseMovesInstances() {
        List<String> may = List.of(Roles.PROCESS_OWNER, Roles.ADMIN);
        return Roles.ALL.stream()
                .filter(user -> !may.contains(user))
                .map(user -> DynamicTest.dynamicTest(user, () -> {
                    Http other = Http.as(user, port);
                    assertThat(other.get("/api/v1/process-migrations?process=parcel-care")
                                    .status())
                            .isEqualTo(403);
                    assertThat(other.post("/api/v1/process-migrations", Map.of("process", "parcel-care", "from", 1))
                                    .status())
                            .isEqualTo(403);
                }));
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        assertThat(owner.get("/api/v1/process-migrations?process=none").status())
                .isEqualTo(404);
        assertThat(owner.get("/api/v1/process-migrations?process=parcel-care&from=99")
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("/api/v1/process-migrations?process=parcel-care&from=1&to=1")
                        .status())
                .isEqualTo(400);
        assertThat(owner.post("/api/v1/process-migrations", Map.of("from", 1)).text())
                .contains("/process");
        assertThat(owner.post("/api/v1/process-migrations", Map.of("process", "parcel-care"))
                        .text())
                .contains("/from");
    }
}
