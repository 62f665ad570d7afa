package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.money;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;

/** Walks a return through its process as shops, people and systems would. */
class ReturnSteps {

    private static final String WORKER = "rma-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RmaApi returns;
    private final Intake intake;
    private final ProcessEngine engine;
    private final Jobs jobs;
    private final int port;

    ReturnSteps(RmaApi returns, Intake intake, ProcessEngine engine, Jobs jobs, int port) {
        this.returns = returns;
        this.intake = intake;
        this.engine = engine;
        this.jobs = jobs;
        this.port = port;
    }

    IntakeResult take(String kind, Object item) {
        IntakeResult result = intake.take(kind, JSON.valueToTree(item), "integrator");
        assertThat(result.rejected()).isEmpty();
        return result;
    }

    /** An order of two lines of which each was really paid with that amount, for two units. */
    String order(String sku, String... paid) {
        String orderNo = unique("O");
        orderNamed(orderNo, sku, paid);
        return orderNo;
    }

    void orderNamed(String orderNo, String sku, String... paid) {
        var lines = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < paid.length; i++) {
            lines.add(fields("lineNo", i + 1, "sku", sku, "qty", 2, "paidAmount", money(paid[i])));
        }
        orderNamed(orderNo, lines);
    }

    void orderNamed(String orderNo, List<Map<String, Object>> lines) {
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
                        fields("id", "C-" + orderNo),
                        "lines",
                        lines));
    }

    void ship(String orderNo, String trackingNo, String sku, String lotNo) {
        take(
                "shipments",
                fields(
                        "shipmentNo",
                        unique("S"),
                        "orderNo",
                        orderNo,
                        "warehouse",
                        "HZ1",
                        "shippedAt",
                        "2026-11-21T08:00:00Z",
                        "carrier",
                        "SF",
                        "trackingNo",
                        trackingNo,
                        "packer",
                        "p1",
                        "lines",
                        List.of(fields("orderLineNo", 1, "sku", sku, "lotNo", lotNo, "qty", 2))));
    }

    /** A shop's request for one unit of the first line; more fields in turn. */
    Map<String, Object> request(String type, String orderNo, Object... more) {
        Map<String, Object> request = fields(
                "channel",
                "taobao",
                "requestId",
                unique("R"),
                "type",
                type,
                "orderNo",
                orderNo,
                "reasonCode",
                "七天无理由退货",
                "requestedAt",
                "2026-11-22T08:00:00Z",
                "lines",
                List.of(fields("orderLineNo", 1, "qty", 1)));
        request.putAll(fields(more));
        return request;
    }

    /** Hands the request in and runs what it starts. */
    String open(Map<String, Object> request) {
        take("return-requests", request);
        String rmaNo = numberOf(request);
        run(rmaNo);
        return rmaNo;
    }

    String numberOf(Map<String, Object> request) {
        return returns.ofOrder((String) request.get("orderNo")).stream()
                .filter(view -> request.get("requestId").equals(view.requestId()))
                .findFirst()
                .orElseThrow()
                .rmaNo();
    }

    /** Another revision of the request. */
    void revise(Map<String, Object> request, Object... changed) {
        request.putAll(fields(changed));
        take("return-requests", request);
        run(numberOf(request));
    }

    String parcel(String trackingNo, Object... more) {
        Map<String, Object> arrival =
                fields("arrivalNo", unique("A"), "warehouse", "HZ1", "at", "2026-11-22T09:00:00Z", "lines", List.of());
        if (trackingNo != null) {
            arrival.put("trackingNo", trackingNo);
        }
        arrival.putAll(fields(more));
        take("return-arrivals", arrival);
        String instance = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("unclaimed-parcel")
                .list()
                .stream()
                .filter(found -> returns.parcel(found.getBusinessKey())
                        .orElseThrow()
                        .arrivalNo()
                        .equals(arrival.get("arrivalNo")))
                .findFirst()
                .orElseThrow()
                .getBusinessKey();
        runParcel(instance);
        return instance;
    }

    void runParcel(String parcelNo) {
        String process = returns.parcel(parcelNo).orElseThrow().processInstanceId();
        jobs.run(process);
        String rmaNo = returns.parcel(parcelNo).orElseThrow().rmaNo();
        if (rmaNo != null) {
            run(rmaNo);
        }
    }

    ReturnView view(String rmaNo) {
        return returns.find(rmaNo).orElseThrow();
    }

    void run(String rmaNo) {
        jobs.run(view(rmaNo).processInstanceId());
    }

    void fire(String rmaNo, String timer) {
        jobs.fire(view(rmaNo).processInstanceId(), timer);
    }

    List<String> openTasks(String recordNo) {
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

    /** A person completes the task, with names and values in turn. */
    void complete(String recordNo, String key, String user, Object... values) {
        Task task = task(recordNo, key);
        engine.getIdentityService().setAuthentication(user, List.of());
        try {
            engine.getTaskService().complete(task.getId(), new HashMap<>(fields(values)));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        jobs.run(task.getProcessInstanceId());
    }

    void photo(String recordNo, String key, String user) {
        Http.Answer answer = Http.as(user, port)
                .upload("p.jpg", Photos.jpeg(), "PHOTO", task(recordNo, key).getId());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    void agree(String rmaNo) {
        complete(rmaNo, "confirmReturn", "customer-service", "decision", "AGREE");
        answerIfAsked(rmaNo, "shop-agree-return");
        answerIfAsked(rmaNo, "wms-announce-return");
    }

    void receive(String rmaNo) {
        photo(rmaNo, "receiveReturn", "warehouse");
        complete(rmaNo, "receiveReturn", "warehouse", "trackingNo", "SF-BACK-1");
    }

    void inspect(String rmaNo, String grade, String cause, Object... more) {
        photo(rmaNo, "inspectReturn", "inspector");
        Map<String, Object> values = fields("grade", grade, "cause", cause, "lotNo", "L1");
        values.putAll(fields(more));
        Object[] pairs = values.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
        complete(rmaNo, "inspectReturn", "inspector", pairs);
    }

    /** Plays an outside system: takes what waits for the topic and answers well, with these results. */
    List<Map<String, Object>> answer(String rmaNo, String topic, Object... results) {
        List<LockedExternalTask> locked = lock(rmaNo, topic);
        assertThat(locked).as("work for " + topic + " of " + rmaNo).isNotEmpty();
        locked.forEach(task -> engine.getExternalTaskService()
                .complete(task.getId(), WORKER, Map.of(), new HashMap<>(fields(results))));
        run(rmaNo);
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    void answerIfAsked(String rmaNo, String topic) {
        if (waiting(rmaNo).contains(topic)) {
            answer(rmaNo, topic);
        }
    }

    void refuse(String rmaNo, String topic, String errorCode) {
        lock(rmaNo, topic).forEach(task -> engine.getExternalTaskService()
                .handleBpmnError(task.getId(), WORKER, errorCode, "refused"));
        run(rmaNo);
    }

    List<LockedExternalTask> lock(String rmaNo, String topic) {
        return engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(rmaNo)
                .execute();
    }

    List<String> waiting(String rmaNo) {
        return engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(view(rmaNo).processInstanceId())
                .list()
                .stream()
                .map(task -> task.getTopicName())
                .sorted()
                .toList();
    }

    /** Answers everything that outside systems are asked until the process waits for a person or is over. */
    void answerAll(String rmaNo) {
        while (!waiting(rmaNo).isEmpty()) {
            waiting(rmaNo).stream().distinct().forEach(topic -> answerIfAsked(rmaNo, topic));
        }
    }

    boolean ended(String rmaNo) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(view(rmaNo).processInstanceId())
                        .count()
                == 0;
    }

    void assertPassed(String recordNo, String... elements) {
        assertThat(passed(recordNo)).contains(elements);
    }

    List<String> passed(String recordNo) {
        String process = recordNo.startsWith("RMA")
                ? view(recordNo).processInstanceId()
                : returns.parcel(recordNo).orElseThrow().processInstanceId();
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    Object variable(String rmaNo, String name) {
        return engine.getRuntimeService().getVariable(view(rmaNo).processInstanceId(), name);
    }

    JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
