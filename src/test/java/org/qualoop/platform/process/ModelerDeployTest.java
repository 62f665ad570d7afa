package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.platform.process.Modeler.diagram;
import static org.qualoop.platform.process.Modeler.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.platform.Roles;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The process owner deploys straight from Camunda Modeler; nobody else does, and nothing that breaks the house. */
@QualoopTest
class ModelerDeployTest {

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private Modeler as(String user) {
        return new Modeler(Http.as(user, port));
    }

    private ProcessDefinition latest(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    @TestFactory
    Stream<DynamicTest> processOwnersAndAdministratorsDeployAndNobodyElse() {
        return Roles.ALL.stream()
                .map(user -> DynamicTest.dynamicTest(user, () -> {
                    String key = "modeler-" + user;
                    Http.Answer answer = as(user).deploys(
                                    key, Map.of(key + ".bpmn", diagram(key, "look", "look", task("look", "看"))));
                    boolean may = user.equals(Roles.PROCESS_OWNER) || user.equals(Roles.ADMIN);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(may ? 200 : 403);
                    assertThat(latest(key) != null).isEqualTo(may);
                }));
    }

    @Test
    void theModelerLearnsTheVersionAndAStrangerNothing() {
        Http.Answer answer = as("process-owner").connects();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("version").asText()).startsWith("7.24");
        assertThat(new Modeler(Http.anonymous(port)).connects().status()).isEqualTo(401);
        assertThat(new Modeler(Http.as("process-owner", "wrong", port))
                        .deploys("x", Map.of("x.bpmn", diagram("x", "a", "a", task("a", "看"))))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theSameFileAgainMakesNoNewVersion() {
        Map<String, String> file = Map.of("again.bpmn", diagram("modeler-again", "look", "look", task("look", "看")));
        as("process-owner").deploys("again", file);
        Http.Answer second = as("process-owner").deploys("again", file);
        assertThat(second.status()).isEqualTo(200);
        assertThat(latest("modeler-again").getVersion()).isEqualTo(1);
    }

    @Test
    void aDiagramOfTheHouseKeepsItsFormsThatTheModelerDoesNotSend() throws IOException {
        String form = "forms/delivery/settle-parcel-claim.html";
        String own = Files.readString(Path.of("processes/delivery/parcel-claim.bpmn"))
                .replace("id=\"parcel-claim\"", "id=\"modeler-claim\"")
                .replace("bpmnElement=\"parcel-claim\"", "bpmnElement=\"modeler-claim\"");
        Http.Answer answer = as("process-owner").deploys("claim", Map.of("parcel-claim.bpmn", own));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String deployment = latest("modeler-claim").getDeploymentId();
        assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployment))
                .contains("parcel-claim.bpmn", form);
        assertThat(Http.as("admin", port)
                        .get("/engine-rest/process-definition/"
                                + latest("modeler-claim").getId() + "/deployed-start-form")
                        .status())
                .isIn(400, 404);

        String changed = "<form role=\"form\">新表单 new form</form>";
        as("process-owner")
                .deploys(
                        "claim",
                        Map.of(
                                "parcel-claim.bpmn",
                                own.replace("登记赔付", "登记承运商赔付"),
                                "settle-parcel-claim.html",
                                changed));
        try (var content = engine.getRepositoryService()
                .getResourceAsStream(latest("modeler-claim").getDeploymentId(), form)) {
            assertThat(new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(changed);
        }
    }

    @Test
    void aDiagramThatWouldBreakTheHouseIsRefusedInPlainWordsAndNothingIsDeployed() {
        String broken =
                diagram("modeler-broken", "hold", "sign", """
                        <bpmn:serviceTask id="hold" name="扣货" camunda:delegateExpression="${holdEverythingDelegate}"/>
                        <bpmn:sequenceFlow id="f2" sourceRef="hold" targetRef="tell"/>
                        <bpmn:serviceTask id="tell" name="通知" camunda:type="external" camunda:topic="pigeon-send-letter"/>
                        <bpmn:sequenceFlow id="f3" sourceRef="tell" targetRef="decide"/>
                        <bpmn:businessRuleTask id="decide" name="决定" camunda:decisionRef="no-such-table"/>
                        <bpmn:sequenceFlow id="f4" sourceRef="decide" targetRef="java"/>
                        <bpmn:serviceTask id="java" name="代码" camunda:class="java.lang.Runtime"/>
                        <bpmn:sequenceFlow id="f5" sourceRef="java" targetRef="shell"/>
                        <bpmn:serviceTask id="shell" name="表达式" camunda:expression="${dataSource}"/>
                        <bpmn:sequenceFlow id="f6" sourceRef="shell" targetRef="script"/>
                        <bpmn:scriptTask id="script" name="脚本" scriptFormat="juel"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
                        <bpmn:sequenceFlow id="f7" sourceRef="script" targetRef="call"/>
                        <bpmn:callActivity id="call" name="调用" calledElement="no-such-process"/>
                        <bpmn:sequenceFlow id="f8" sourceRef="call" targetRef="sign"/>
                        <bpmn:userTask id="sign" name="签字" camunda:candidateGroups="nobody" camunda:formKey="embedded:deployment:forms/x/sign.html"/>
                        """).replace(" camunda:historyTimeToLive=\"P1D\"", "");

        Http.Answer answer = as("process-owner").deploys("broken", Map.of("broken.bpmn", broken));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("message").asText())
                .contains(
                        "没有部署",
                        "Not deployed",
                        "《扣货》系统里没有这个步骤",
                        "History time to live",
                        "《通知》没有安装连接器 pigeon-send-letter");
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder(
                        "/modeler-broken",
                        "/hold",
                        "/tell",
                        "/decide",
                        "/java",
                        "/java",
                        "/shell",
                        "/shell",
                        "/script",
                        "/call",
                        "/sign",
                        "/forms/x/sign.html");
        assertThat(latest("modeler-broken")).isNull();
        assertThat(as("admin").deploys("broken", Map.of("broken.bpmn", broken)).status())
                .isEqualTo(422);
        assertThat(as("process-owner")
                        .deploys("torn", Map.of("torn.bpmn", "<bpmn:definitions"))
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void aRuleTableMayComeAlongWithTheDiagramThatAsksIt() throws IOException {
        String table = Files.readString(Path.of("processes/delivery/care-compensation-limit.dmn"))
                .replace("id=\"care-compensation-limit\"", "id=\"modeler-limit\"")
                .replace("dmnElementRef=\"care-compensation-limit\"", "dmnElementRef=\"modeler-limit\"");
        String asks = diagram(
                "modeler-asks",
                "decide",
                "decide",
                "<bpmn:businessRuleTask id=\"decide\" name=\"决定\" camunda:decisionRef=\"modeler-limit\"/>");
        assertThat(as("process-owner")
                        .deploys("asks", Map.of("asks.bpmn", asks))
                        .status())
                .isEqualTo(422);
        Http.Answer both = as("process-owner").deploys("asks", Map.of("asks.bpmn", asks, "limit.dmn", table));
        assertThat(both.status()).as(both.text()).isEqualTo(200);
    }
}
