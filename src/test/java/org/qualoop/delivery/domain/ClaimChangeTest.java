package org.qualoop.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.qualoop.delivery.CareApi;
import org.qualoop.platform.process.Modeler;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The change that docs/process-owner.md walks through, made to a copy of the claim's diagram. */
@QualoopTest
class ClaimChangeTest {

    private static final String KEY = "claim-of-the-guide";
    private static final String FLOW = "sourceRef=\"claimAnswer\" targetRef=\"noteCarrierAnswer\"";

    @Autowired
    private Intake intake;

    @Autowired
    private CareApi cares;

    @Autowired
    private WatchSweep sweep;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private static String diagram() throws IOException {
        return Files.readString(Path.of("processes/delivery/parcel-claim.bpmn"))
                .replace("id=\"parcel-claim\"", "id=\"" + KEY + "\"")
                .replace("bpmnElement=\"parcel-claim\"", "bpmnElement=\"" + KEY + "\"");
    }

    /** The lead looks at the carrier's answer before it is booked. */
    private static String withReview() throws IOException {
        String review = "<bpmn:userTask id=\"reviewClaim\" name=\"主管复核\" camunda:candidateGroups=\"manager\""
                + " camunda:formKey=\"embedded:deployment:forms/delivery/review-claim.html\"/>"
                + "<bpmn:sequenceFlow id=\"reviewed\" sourceRef=\"reviewClaim\" targetRef=\"noteCarrierAnswer\"/>";
        String changed = diagram().replace(FLOW, "sourceRef=\"claimAnswer\" targetRef=\"reviewClaim\"");
        return changed.replaceFirst("(<bpmn:serviceTask id=\"noteCarrierAnswer\")", review + "$1")
                .replaceAll("<bpmn:(incoming|outgoing)>claimAnswer_to_noteCarrierAnswer</bpmn:\\1>", "");
    }

    @Test
    void aClaimUnderWayGetsTheReviewThatTheGuideAdds() throws IOException {
        Modeler modeler = new Modeler(Http.as("process-owner", port));
        assertThat(modeler.deploys("guide", Map.of("parcel-claim.bpmn", diagram()))
                        .status())
                .isEqualTo(200);
        Road road = new Road(intake, cares, sweep, engine, jobs);
        road.ordered("promisedShipBy", road.ago(Duration.ofHours(1))).swept();
        ProcessInstance claim = engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, road.care().careNo());
        jobs.run(claim.getId());
        engine.getExternalTaskService()
                .fetchAndLock(1, "guide")
                .topic("carrier-open-claim", 1_000)
                .processDefinitionKey(KEY)
                .execute()
                .forEach(task -> engine.getExternalTaskService()
                        .complete(task.getId(), "guide", null, Map.of("claimNo", "CL-1")));
        jobs.run(claim.getId());

        Http.Answer without = modeler.deploys("guide", Map.of("parcel-claim.bpmn", withReview()));
        assertThat(without.status()).as("the new form is missing").isEqualTo(422);
        assertThat(without.text()).contains("找不到表单 forms/delivery/review-claim.html");
        Http.Answer deployed = modeler.deploys(
                "guide", Map.of("parcel-claim.bpmn", withReview(), "review-claim.html", "<form role=\"form\"></form>"));
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);

        Http owner = Http.as("process-owner", port);
        JsonNode trial = owner.get("/api/v1/process-migrations?process=" + KEY + "&from=1")
                .json();
        assertThat(trial.path("movable").asInt()).as(trial.toString()).isEqualTo(1);
        assertThat(trial.path("instances").get(0).path("at").toString()).contains("登记承运商答复");
        Http.Answer moved = owner.post("/api/v1/process-migrations", Map.of("process", KEY, "from", 1));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);

        complete(claim, "settleParcelClaim", Map.of("claimAnswer", "WITHDRAWN", "claimNote", "包裹已找到"));
        complete(claim, "reviewClaim", Map.of());
        assertThat(road.ended(claim.getId())).isTrue();
    }

    private void complete(ProcessInstance instance, String key, Map<String, Object> given) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key).isNotNull();
        String deployment = engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
        String form = engine.getFormService()
                .getTaskFormKey(task.getProcessDefinitionId(), key)
                .replace("embedded:deployment:", "");
        assertThat(List.copyOf(engine.getRepositoryService().getDeploymentResourceNames(deployment)))
                .contains(form);
        engine.getTaskService().complete(task.getId(), given);
    }
}
