package org.qualoop.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Jobs;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;

/** Facts that come in, and a case walked through its process as the people and systems of the house would. */
class CaseSteps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKER = "case-test";

    private final Intake intake;
    private final CaseApi cases;
    private final ProcessEngine engine;
    private final Jobs jobs;

    CaseSteps(Intake intake, CaseApi cases, ProcessEngine engine, Jobs jobs) {
        this.intake = intake;
        this.cases = cases;
        this.engine = engine;
        this.jobs = jobs;
    }

    static Map<String, Object> review(String id, int rating, String text) {
        return new HashMap<>(Map.of(
                "channel",
                "taobao",
                "reviewId",
                id,
                "rating",
                rating,
                "createdAt",
                "2026-11-20T08:00:00Z",
                "text",
                text));
    }

    static Map<String, Object> complaint(String id, String kind, String text) {
        return new HashMap<>(Map.of(
                "channel",
                "hotline",
                "complaintId",
                id,
                "kind",
                kind,
                "createdAt",
                "2026-11-20T08:00:00Z",
                "text",
                text));
    }

    static Map<String, Object> order(String orderNo, String... skus) {
        List<Map<String, Object>> lines = java.util.stream.IntStream.range(0, skus.length)
                .mapToObj(i -> Map.<String, Object>of("lineNo", i + 1, "sku", skus[i], "qty", 1))
                .toList();
        return Map.of(
                "orderNo",
                orderNo,
                "channel",
                "taobao",
                "placedAt",
                "2026-11-10T08:00:00Z",
                "customer",
                Map.of("id", "C-" + orderNo),
                "lines",
                lines);
    }

    static Map<String, Object> shipment(String orderNo, String sku, String lotNo) {
        return Map.of(
                "shipmentNo",
                "S-" + orderNo,
                "orderNo",
                orderNo,
                "warehouse",
                "WH1",
                "shippedAt",
                "2026-11-11T08:00:00Z",
                "carrier",
                "SF",
                "trackingNo",
                "T-" + orderNo,
                "packer",
                "p1",
                "lines",
                List.of(Map.of("orderLineNo", 1, "sku", sku, "lotNo", lotNo, "qty", 1)));
    }

    IntakeResult take(String kind, Object body) {
        try {
            return intake.take(kind, JSON.readTree(JSON.writeValueAsString(body)), "integrator");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The case of a review that has just come in, its first steps done. */
    CaseView opened(Map<String, Object> review) {
        take("reviews", review);
        return ofReview((String) review.get("reviewId"));
    }

    CaseView ofReview(String reviewId) {
        CaseView found = find("taobao", reviewId);
        if (found != null) {
            jobs.run(found.processInstanceId());
            return view(found.caseNo());
        }
        return null;
    }

    CaseView find(String channel, String ref) {
        return cases.list(new CaseFilter(null, null, null, null, null), null, 200).items().stream()
                .filter(c ->
                        c.source().channel().equals(channel) && c.source().ref().equals(ref))
                .reduce((a, b) -> {
                    throw new AssertionError("Two cases for " + ref);
                })
                .orElse(null);
    }

    CaseView view(String caseNo) {
        return cases.find(caseNo).orElseThrow();
    }

    List<String> tasks(String caseNo) {
        return view(caseNo).tasks().stream().map(task -> task.key()).sorted().toList();
    }

    Task task(String caseNo, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(key)
                .singleResult();
    }

    void claim(String caseNo, String key) {
        Task task = task(caseNo, key);
        as(task.getAssignee(), () -> engine.getTaskService().claim(task.getId(), task.getAssignee()));
    }

    /** The assignee completes his task, with names and values in turn. */
    void complete(String caseNo, String key, Object... variables) {
        completeAs(task(caseNo, key).getAssignee(), caseNo, key, variables);
    }

    void completeAs(String user, String caseNo, String key, Object... variables) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            given.put((String) variables[i], variables[i + 1]);
        }
        as(user, () -> engine.getTaskService().complete(task(caseNo, key).getId(), given));
        run(caseNo);
    }

    private void as(String user, Runnable work) {
        engine.getIdentityService().setAuthentication(user, List.of("customer-service", "cs-lead", "finance"));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    void run(String caseNo) {
        jobs.run(view(caseNo).processInstanceId());
    }

    void fire(String caseNo, String timer) {
        jobs.fire(view(caseNo).processInstanceId(), timer);
    }

    List<String> waiting(String caseNo) {
        return engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(view(caseNo).processInstanceId())
                .list()
                .stream()
                .map(task -> task.getActivityId())
                .sorted()
                .toList();
    }

    /** What the step gives to the outside system, which answers well. */
    Map<String, Object> answer(String caseNo, String activity, Map<String, Object> result) {
        LockedExternalTask task = locked(caseNo, activity);
        engine.getExternalTaskService().complete(task.getId(), WORKER, null, result);
        run(caseNo);
        return new HashMap<>(task.getVariables());
    }

    void refuse(String caseNo, String activity, String code, String message) {
        engine.getExternalTaskService().handleBpmnError(locked(caseNo, activity).getId(), WORKER, code, message);
        run(caseNo);
    }

    private LockedExternalTask locked(String caseNo, String activity) {
        var waiting = engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(view(caseNo).processInstanceId())
                .activityId(activity)
                .singleResult();
        if (waiting == null) {
            throw new AssertionError(activity + " does not wait, but " + waiting(caseNo));
        }
        return engine
                .getExternalTaskService()
                .fetchAndLock(1000, WORKER)
                .topic(waiting.getTopicName(), 1)
                .businessKey(caseNo)
                .execute()
                .stream()
                .filter(task -> task.getId().equals(waiting.getId()))
                .findFirst()
                .orElseThrow();
    }

    boolean ended(String processInstanceId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                == 0;
    }

    List<String> passed(String processInstanceId) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
