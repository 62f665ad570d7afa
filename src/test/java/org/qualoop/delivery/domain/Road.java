package org.qualoop.delivery.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareView;
import org.qualoop.testing.Jobs;
import org.qualoop.trace.Intake;

/** One order and its parcel on the road, and the care for it walked as the people and systems of the house would. */
class Road {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKER = "delivery-test";

    final String orderNo = "O-" + UUID.randomUUID().toString().substring(0, 8);
    final String trackingNo = "T-" + orderNo;
    final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    final Map<String, Object> order = new HashMap<>();

    private final Intake intake;
    private final CareApi cares;
    private final WatchSweep sweep;
    private final ProcessEngine engine;
    private final Jobs jobs;

    Road(Intake intake, CareApi cares, WatchSweep sweep, ProcessEngine engine, Jobs jobs) {
        this.intake = intake;
        this.cares = cares;
        this.sweep = sweep;
        this.engine = engine;
        this.jobs = jobs;
        order.put("orderNo", orderNo);
        order.put("channel", "taobao");
        order.put("placedAt", ago(Duration.ofDays(6)));
        order.put("customer", Map.of("id", "C-" + orderNo, "name", "李雷", "address", "新疆乌鲁木齐市花园路1号"));
        order.put(
                "lines",
                List.of(Map.of(
                        "lineNo",
                        1,
                        "sku",
                        "SKU-D",
                        "qty",
                        2,
                        "paidAmount",
                        Map.of("amount", "90.00", "currency", "CNY"))));
    }

    String ago(Duration before) {
        return now.minus(before).toString();
    }

    void take(String kind, Object body) {
        try {
            intake.take(kind, JSON.readTree(JSON.writeValueAsString(body)), "integrator");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The order, with further fields in turn. */
    Road ordered(Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            order.put((String) fields[i], fields[i + 1]);
        }
        take("orders", order);
        return this;
    }

    Road shipped(Duration before, Object... fields) {
        Map<String, Object> shipment = new HashMap<>(Map.of(
                "shipmentNo",
                "S-" + orderNo,
                "orderNo",
                orderNo,
                "warehouse",
                "WH1",
                "shippedAt",
                ago(before),
                "carrier",
                "ZTO",
                "trackingNo",
                trackingNo,
                "packer",
                "p1",
                "lines",
                List.of(Map.of("orderLineNo", 1, "sku", "SKU-D", "lotNo", "L1", "qty", 2))));
        for (int i = 0; i < fields.length; i += 2) {
            shipment.put((String) fields[i], fields[i + 1]);
        }
        take("shipments", shipment);
        return this;
    }

    Road scanned(String code, Duration before) {
        take("tracking-events", Map.of("trackingNo", trackingNo, "at", ago(before), "code", code));
        return this;
    }

    /** All nodes look at what is due. */
    Road swept() {
        sweep.sweep();
        return this;
    }

    /** The care of this order's one trouble, its first steps done. */
    CareView care() {
        List<CareView> found = cares.ofOrder(orderNo);
        if (found.isEmpty()) {
            throw new AssertionError("No care for " + orderNo);
        }
        jobs.run(found.get(0).processInstanceId());
        return cares.ofOrder(orderNo).get(0);
    }

    List<CareView> all() {
        return cares.ofOrder(orderNo);
    }

    List<String> tasks() {
        return care().tasks().stream().map(task -> task.key()).sorted().toList();
    }

    Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(all().get(0).careNo())
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** What the owner fills in: nothing is done, unless named in turn. */
    static Map<String, Object> decision(Object... given) {
        Map<String, Object> all = new HashMap<>();
        for (String choice : List.of("contact", "urge", "compensate", "reissue", "claim")) {
            all.put(choice, false);
        }
        all.put("careNote", "已核实");
        all.put("lookAgainIn", "NEVER");
        for (int i = 0; i < given.length; i += 2) {
            all.put((String) given[i], given[i + 1]);
        }
        return all;
    }

    void decide(Object... given) {
        complete("careForParcel", decision(given));
    }

    void complete(String key, Map<String, Object> given) {
        completeAs(task(key).getAssignee(), key, given);
    }

    void completeAs(String user, String key, Map<String, Object> given) {
        String taskId = task(key).getId();
        as(user, () -> engine.getTaskService().complete(taskId, given));
        run();
    }

    void claim(String key) {
        Task task = task(key);
        as(task.getAssignee(), () -> engine.getTaskService().claim(task.getId(), task.getAssignee()));
    }

    private void as(String user, Runnable work) {
        engine.getIdentityService().setAuthentication(user, List.of("customer-service", "cs-lead", "finance"));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    void run() {
        CareView care = all().get(0);
        jobs.run(care.processInstanceId());
        if (care.claim() != null) {
            jobs.run(care.claim().process());
        }
    }

    void fire(String timer) {
        jobs.fire(all().get(0).processInstanceId(), timer);
    }

    void fireOfClaim(String timer) {
        jobs.fire(all().get(0).claim().process(), timer);
    }

    List<String> waiting() {
        return engine.getExternalTaskService().createExternalTaskQuery().list().stream()
                .filter(task -> all().get(0).careNo().equals(task.getBusinessKey()))
                .map(ExternalTask::getActivityId)
                .sorted()
                .toList();
    }

    /** What the step gives to the outside system, which answers well. */
    Map<String, Object> answer(String activity, Map<String, Object> result) {
        LockedExternalTask task = locked(activity);
        engine.getExternalTaskService().complete(task.getId(), WORKER, null, result);
        run();
        return new HashMap<>(task.getVariables());
    }

    void refuse(String activity, String code, String message) {
        engine.getExternalTaskService().handleBpmnError(locked(activity).getId(), WORKER, code, message);
        run();
    }

    private LockedExternalTask locked(String activity) {
        List<LockedExternalTask> locked = new ArrayList<>();
        for (String topic : List.of(
                "messenger-send-work-notification",
                "shop-message-customer",
                "carrier-urge-parcel",
                "carrier-open-claim",
                "payment-compensate")) {
            locked.addAll(engine.getExternalTaskService()
                    .fetchAndLock(1000, WORKER)
                    .topic(topic, 1)
                    .businessKey(all().get(0).careNo())
                    .execute());
        }
        return locked.stream()
                .filter(task -> task.getActivityId().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(activity + " does not wait, but " + waiting()));
    }

    boolean ended(String processInstanceId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                == 0;
    }
}
