package org.qualoop.reissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.money;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.trace.Intake;

/** Walks reports and reissues through their processes as shops, people and systems would. */
class ReissueSteps {

    private static final String WORKER = "reissue-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Intake intake;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final int port;

    ReissueSteps(Intake intake, ProcessEngine engine, Jobs jobs, int port) {
        this.intake = intake;
        this.engine = engine;
        this.jobs = jobs;
        this.port = port;
    }

    void take(String kind, Object item) {
        assertThat(intake.take(kind, JSON.valueToTree(item), "integrator").rejected())
                .isEmpty();
    }

    String sku(String unitCost) {
        String sku = unique("SKU");
        take(
                "skus",
                fields(
                        "sku",
                        sku,
                        "name",
                        "精华 " + sku,
                        "kind",
                        "PRODUCT",
                        "barcode",
                        "69" + sku,
                        "unitCost",
                        money(unitCost)));
        return sku;
    }

    /** A received lot, so that it is known. */
    String lot(String sku) {
        String lotNo = unique("L");
        take(
                "receipts",
                fields(
                        "receiptNo",
                        unique("RC"),
                        "poNo",
                        unique("PO"),
                        "receivedAt",
                        "2026-10-01T08:00:00Z",
                        "warehouse",
                        "HZ1",
                        "operator",
                        "op",
                        "lines",
                        List.of(fields("lineNo", 1, "sku", sku, "lotNo", lotNo, "qty", 100))));
        return lotNo;
    }

    static Map<String, Object> line(int lineNo, String sku, int qty, String paid) {
        return fields("lineNo", lineNo, "sku", sku, "qty", qty, "paidAmount", money(paid));
    }

    @SafeVarargs
    final String order(Map<String, Object>... lines) {
        String orderNo = unique("O");
        orderNamed(orderNo, lines);
        return orderNo;
    }

    @SafeVarargs
    final void orderNamed(String orderNo, Map<String, Object>... lines) {
        take(
                "orders",
                fields(
                        "orderNo",
                        orderNo,
                        "channel",
                        "taobao",
                        "placedAt",
                        "2026-11-20T08:00:00Z",
                        "customer",
                        fields("id", "C-" + orderNo, "phone", "13800001234"),
                        "lines",
                        List.of(lines)));
    }

    /** A parcel; more fields in turn. */
    String ship(String orderNo, List<Map<String, Object>> lines, Object... more) {
        String shipmentNo = unique("S");
        Map<String, Object> parcel = fields(
                "shipmentNo",
                shipmentNo,
                "orderNo",
                orderNo,
                "warehouse",
                "HZ1",
                "shippedAt",
                "2026-11-21T08:00:00Z",
                "carrier",
                "SF",
                "trackingNo",
                unique("SF"),
                "packer",
                "packer-" + orderNo,
                "picker",
                "picker-" + orderNo,
                "lines",
                lines);
        parcel.putAll(fields(more));
        take("shipments", parcel);
        return (String) parcel.get("shipmentNo");
    }

    static Map<String, Object> packed(int lineNo, String sku, int qty) {
        return fields("orderLineNo", lineNo, "sku", sku, "qty", qty);
    }

    static Map<String, Object> scan(String code, String at) {
        return fields("code", code, "at", at, "operator", "p1");
    }

    void track(String trackingNo, String code) {
        take(
                "tracking-events",
                fields("trackingNo", trackingNo, "at", Instant.now().toString(), "code", code));
    }

    Http as(String user) {
        return Http.as(user, port);
    }

    static Map<String, Object> body(String orderNo, String reason, int lineNo, String sku, int qty, boolean collect) {
        return fields(
                "orderNo",
                orderNo,
                "reason",
                reason,
                "lines",
                List.of(fields("orderLineNo", lineNo, "sku", sku, "qty", qty)),
                "collectWrongItem",
                collect);
    }

    Http.Answer post(Map<String, Object> body, String key) {
        return as("customer-service").post("/api/v1/reissues", body, "Idempotency-Key", key);
    }

    /** Opens a reissue and runs what it starts. */
    String open(Map<String, Object> body) {
        Http.Answer answer = post(body, unique("K"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String no = answer.json().get("reissueNo").asText();
        run(no);
        return no;
    }

    JsonNode reissue(String no) {
        return as("auditor").get("/api/v1/reissues/" + no).json();
    }

    JsonNode report(String no) {
        return as("auditor").get("/api/v1/mis-shipments/" + no).json();
    }

    /** Reports by hand and runs what it starts. */
    String reported(String orderNo, Object... more) {
        Map<String, Object> body = fields("orderNo", orderNo, "text", "少了一件");
        body.putAll(fields(more));
        Http.Answer answer = as("customer-service").post("/api/v1/mis-shipments", body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        String no = answer.json().get("misNo").asText();
        run(no);
        return no;
    }

    String process(String recordNo) {
        return (recordNo.startsWith("MIS") ? report(recordNo) : reissue(recordNo))
                .get("processInstanceId")
                .asText();
    }

    void run(String recordNo) {
        jobs.run(process(recordNo));
    }

    void fire(String recordNo, String timer) {
        jobs.fire(process(recordNo), timer);
    }

    List<String> tasks(String recordNo) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(recordNo).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Task task(String recordNo, String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(recordNo)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("open task " + key + " of " + recordNo).isNotNull();
        return task;
    }

    /** The assignee completes his task. */
    void complete(String recordNo, String key, Object... values) {
        completeAs(task(recordNo, key).getAssignee(), recordNo, key, values);
    }

    void completeAs(String user, String recordNo, String key, Object... values) {
        Task task = task(recordNo, key);
        as(user, () -> engine.getTaskService().complete(task.getId(), new HashMap<>(fields(values))));
        jobs.run(task.getProcessInstanceId());
    }

    void claim(String recordNo, String key) {
        Task task = task(recordNo, key);
        as(task.getAssignee(), () -> engine.getTaskService().claim(task.getId(), task.getAssignee()));
    }

    private void as(String user, Runnable work) {
        engine.getIdentityService().setAuthentication(user, List.of());
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** What is asked of the outside system; it answers well, with these results. */
    List<Map<String, Object>> answer(String recordNo, String activity, Object... results) {
        List<LockedExternalTask> locked = lock(recordNo, activity);
        locked.forEach(task -> engine.getExternalTaskService()
                .complete(task.getId(), WORKER, Map.of(), new HashMap<>(fields(results))));
        jobs.run(process(recordNo));
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    void refuse(String recordNo, String activity, String code) {
        lock(recordNo, activity).forEach(task -> engine.getExternalTaskService()
                .handleBpmnError(task.getId(), WORKER, code, "refused"));
        jobs.run(process(recordNo));
    }

    private List<LockedExternalTask> lock(String recordNo, String activity) {
        String topic = engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(process(recordNo))
                .activityId(activity)
                .list()
                .stream()
                .map(task -> task.getTopicName())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nothing is asked at " + activity + " of " + recordNo + ", but at " + waiting(recordNo)));
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(recordNo)
                .execute();
        locked.stream()
                .filter(task -> !activity.equals(task.getActivityId()))
                .forEach(task -> engine.getExternalTaskService().unlock(task.getId()));
        return locked.stream()
                .filter(task -> activity.equals(task.getActivityId()))
                .toList();
    }

    List<String> waiting(String recordNo) {
        return engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(process(recordNo))
                .list()
                .stream()
                .map(task -> task.getActivityId())
                .sorted()
                .toList();
    }

    boolean ended(String recordNo) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process(recordNo))
                        .count()
                == 0;
    }

    List<String> passed(String recordNo) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process(recordNo))
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Lets everything happen that watches over a step's task: reminder, escalation, reassignment, acceptance. */
    void watch(String recordNo, String step, String task) {
        fire(recordNo, "idle_" + step);
        answer(recordNo, "remindNext_" + step);
        claim(recordNo, task);
        fire(recordNo, "idle_" + step);
        fire(recordNo, "late_" + step);
        answer(recordNo, "remindLate_" + step);
        fire(recordNo, "grace_" + step);
        assertThat(passed(recordNo)).contains("handed_" + step, "accepted_" + step, "escalateOwner_" + step);
        if (waiting(recordNo).contains("remindLead_" + step)) {
            answer(recordNo, "remindLead_" + step);
        }
        assertThat(passed(recordNo)).contains("escalated_" + step);
    }
}
