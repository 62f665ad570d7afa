package org.qualoop.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;

/** Walks suppliers through their processes as the people and systems of the house would, over HTTP. */
final class SupplierSteps {

    private static final String WORKER = "supplier-test";

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final int port;

    SupplierSteps(ProcessEngine engine, Jobs jobs, int port) {
        this.engine = engine;
        this.jobs = jobs;
        this.port = port;
    }

    Http as(String user) {
        return Http.as(user, port);
    }

    /** A buyer applies for a supplier that the ERP does not know, and the process begins. */
    String apply(String code, String category) {
        Answer answer = as("buyer")
                .post(
                        "/api/v1/suppliers/" + code + "/qualifications",
                        Map.of("name", "供应商" + code, "category", category));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String no = answer.json().get("qualificationNo").textValue();
        run(no);
        return no;
    }

    /** The fast way: a supplier of services is asked for a licence only. */
    String applyWithDocuments(String code, String category, String... types) {
        String no = apply(code, category);
        for (String type : types) {
            document(code, type, "2099-12-31");
        }
        answerAll(no);
        complete(no, "collectDocuments", "buyer", "documentsOutcome", "READY");
        return no;
    }

    /** Somebody files a document over the API. */
    Answer document(String code, String type, String validUntil) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        body.put("number", unique(type));
        body.put("validUntil", validUntil);
        body.put("evidenceId", evidence(null));
        return as("buyer").post("/api/v1/suppliers/" + code + "/documents", body);
    }

    String evidence(String taskId) {
        return as("buyer")
                .upload("photo.jpg", Photos.jpeg(), "PHOTO", taskId)
                .json()
                .get("evidenceId")
                .textValue();
    }

    void approve(String code) {
        String no = applyWithDocuments(code, "SERVICE", "BUSINESS_LICENCE");
        decide(no, "APPROVE", "APPROVE");
        answerAll(no);
        assertThat(standing(code)).isEqualTo("APPROVED");
    }

    void decide(String no, String quality, String buyer) {
        complete(
                no,
                "decideQuality",
                "quality",
                "qualityDecision",
                quality,
                "qualityReason",
                "资料齐全",
                "conditions",
                "补充来料检验记录");
        complete(no, "decideBuyer", "manager", "buyerDecision", buyer, "buyerReason", "同意", "conditions", "补充来料检验记录");
    }

    void audit(String no, int score, int compliance) {
        photo(no, "auditSupplier", "quality");
        complete(
                no,
                "auditSupplier",
                "quality",
                "auditQualitySystem",
                score,
                "auditIncoming",
                score,
                "auditProcess",
                score,
                "auditFinal",
                score,
                "auditTraceability",
                score,
                "auditHygiene",
                score,
                "auditCorrective",
                score,
                "auditCompliance",
                compliance,
                "auditFindings",
                "现场整洁",
                "auditMinutes",
                480);
    }

    void sample(String no, int size, int defects, String result) {
        photo(no, "testSample", "inspector");
        complete(
                no,
                "testSample",
                "inspector",
                "sampleSize",
                size,
                "sampleDefects",
                defects,
                "sampleResult",
                result,
                "sampleReport",
                "LAB-77");
    }

    void photo(String no, String key, String user) {
        Answer stored = as(user).upload(
                        "photo.jpg", Photos.jpeg(), "PHOTO", task(no, key).getId());
        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    }

    void complete(String no, String key, String user, Object... given) {
        Answer answer = tryComplete(no, key, user, given);
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    Answer tryComplete(String no, String key, String user, Object... given) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            body.put((String) given[i], given[i + 1]);
        }
        Answer answer = as(user).post("/api/v1/tasks/" + task(no, key).getId() + "/complete", body);
        run(no);
        return answer;
    }

    String standing(String code) {
        return as("quality")
                .get("/api/v1/suppliers/" + code + "/standing")
                .json()
                .get("status")
                .textValue();
    }

    JsonNode view(String no) {
        String path = no.startsWith("SQ-") ? "/api/v1/supplier-qualifications/" : "/api/v1/supplier-suspensions/";
        return as("quality").get(path + no).json();
    }

    String process(String no) {
        return view(no).get("processInstanceId").textValue();
    }

    void run(String no) {
        jobs.run(process(no));
    }

    void fire(String no, String timer) {
        jobs.fire(process(no), timer);
    }

    Task task(String no, String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process(no))
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key + " of " + no + ", open: " + openTasks(no)).isNotNull();
        return task;
    }

    List<String> openTasks(String no) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process(no)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** A task that nobody does goes to the lead, who is told. */
    void late(String no, String key, String lead) {
        String name = Character.toUpperCase(key.charAt(0)) + key.substring(1);
        fire(no, "late" + name);
        assertThat(task(no, key).getAssignee()).isEqualTo(lead);
        assertThat(answer(no, "messenger-send-work-notification").get(0)).containsEntry("to", lead);
        assertPassed(no, "escalated" + name);
    }

    /** Plays the outside systems: takes everything that waits for one topic and answers well. */
    List<Map<String, Object>> answer(String no, String topic) {
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(no)
                .execute();
        locked.forEach(task -> engine.getExternalTaskService().complete(task.getId(), WORKER));
        run(no);
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    void answerAll(String no) {
        while (!waiting(no).isEmpty()) {
            waiting(no).forEach(topic -> answer(no, topic));
        }
    }

    List<String> waiting(String no) {
        return engine.getExternalTaskService().createExternalTaskQuery().processInstanceId(process(no)).list().stream()
                .map(task -> task.getTopicName())
                .sorted()
                .toList();
    }

    boolean ended(String no) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process(no))
                        .count()
                == 0;
    }

    void assertPassed(String no, String... elements) {
        assertThat(engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(process(no))
                        .finished()
                        .list()
                        .stream()
                        .map(activity -> activity.getActivityId())
                        .toList())
                .contains(elements);
    }
}
