package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;

/** One parcel on the packing floor: what the WMS tells of it, and what the people do with it. */
final class RecheckFloor {

    private static final String WORKER = "recheck-test";

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final String sku = "SKU-" + run;
    final String barcode = "69" + run;
    final String outboundNo = "OB-" + run;

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final RecheckMapper rechecks;
    private final int port;

    RecheckFloor(ProcessEngine engine, Jobs jobs, RecheckMapper rechecks, int port) {
        this.engine = engine;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.port = port;
    }

    RecheckFloor goods(String category) {
        Map<String, Object> goods = new HashMap<>(
                Map.of("sku", sku, "name", "面霜", "kind", "PRODUCT", "barcode", barcode, "unitWeightGrams", 100));
        if (category != null) {
            goods.put("category", category);
        }
        take("skus", goods);
        return this;
    }

    /** An order of a customer of this level, whose parcel carries two units of lot L1. */
    RecheckFloor ordered(String level) {
        Map<String, Object> customer = new HashMap<>(Map.of("id", "C-" + run));
        if (level != null) {
            customer.put("level", level);
        }
        take(
                "orders",
                Map.of(
                        "orderNo",
                        "O-" + run,
                        "channel",
                        "taobao",
                        "placedAt",
                        "2026-11-20T08:00:00Z",
                        "customer",
                        customer,
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "qty", 2))));
        return this;
    }

    RecheckFloor outbound(String status) {
        return outbound(status, "L1", 2, null);
    }

    RecheckFloor outbound(String status, String lotNo, int qty, String packer) {
        Map<String, Object> fact = new HashMap<>(Map.of(
                "outboundNo",
                outboundNo,
                "orderNo",
                "O-" + run,
                "warehouse",
                "W1",
                "status",
                status,
                "lines",
                List.of(Map.of("orderLineNo", 1, "sku", sku, "lotNo", lotNo, "qty", qty))));
        if (packer != null) {
            fact.put("packer", packer);
        }
        take("outbounds", fact);
        return this;
    }

    /** The parcel leaves as it was to be. */
    void shipped() {
        take(
                "shipments",
                Map.of(
                        "shipmentNo",
                        "SH-" + run,
                        "orderNo",
                        "O-" + run,
                        "warehouse",
                        "W1",
                        "shippedAt",
                        "2026-11-21T08:00:00Z",
                        "carrier",
                        "SF",
                        "trackingNo",
                        "T-" + run,
                        "packer",
                        "p-" + run,
                        "lines",
                        List.of(Map.of("orderLineNo", 1, "sku", sku, "lotNo", "L1", "qty", 2))));
    }

    void take(String kind, Object fact) {
        Http.Answer answer = Http.as("integrator", port).post("/api/v1/intake/" + kind, fact);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("rejected")).isEmpty();
    }

    /** The steps up to the first person. */
    RecheckFloor begun() {
        jobs.run(recheck().processInstanceId());
        return this;
    }

    List<RecheckRow> rechecks() {
        return rechecks.ofOrder("O-" + run).stream().map(rechecks::find).toList();
    }

    RecheckRow recheck() {
        return rechecks.newestOf(List.of(outboundNo)).get(0);
    }

    JsonNode gate() {
        return Http.as("warehouse", port)
                .post("/api/v1/ship-gate/" + outboundNo, "")
                .json();
    }

    String reason() {
        return gate().at("/reasons/0/code").asText("GO");
    }

    Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(recheck().processInstanceId())
                .singleResult();
    }

    Http.Answer complete(String user, Map<String, Object> values) {
        Http.Answer answer = Http.as(user, port).post("/api/v1/tasks/" + task().getId() + "/complete", values);
        if (answer.status() == 204) {
            jobs.run(recheck().processInstanceId());
        }
        return answer;
    }

    void photo() {
        assertThat(Http.as(task().getAssignee(), port)
                        .upload("open.jpg", Photos.jpeg(), "PHOTO", task().getId())
                        .status())
                .isEqualTo(201);
    }

    /** Whoever has the task checks the parcel. */
    void check(String scanned, double grams) {
        photo();
        Http.Answer answer = complete(task().getAssignee(), Map.of("scannedItems", scanned, "weightGrams", grams));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    Http.Answer settle(String settlement) {
        return complete(task().getAssignee(), Map.of("settlement", settlement, "settlementNote", "已核实"));
    }

    void claim() {
        assertThat(Http.as(task().getAssignee(), port)
                        .post("/api/v1/tasks/" + task().getId() + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
    }

    void fire(String timer) {
        jobs.fire(recheck().processInstanceId(), timer);
    }

    List<LockedExternalTask> waiting(String topic) {
        return engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 1)
                .businessKey(recheck().recheckNo())
                .execute();
    }

    /** The outside system takes what waits for it. */
    List<LockedExternalTask> answer(String topic) {
        List<LockedExternalTask> tasks = waiting(topic);
        assertThat(tasks).as("waiting at " + topic).isNotEmpty();
        tasks.forEach(task -> engine.getExternalTaskService().complete(task.getId(), WORKER));
        jobs.run(recheck().processInstanceId());
        return tasks;
    }

    void refuse(String topic, String code) {
        waiting(topic).forEach(task -> engine.getExternalTaskService()
                .handleBpmnError(task.getId(), WORKER, code, "refused"));
        jobs.run(recheck().processInstanceId());
    }

    List<String> passed() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(recheck().processInstanceId())
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(recheck().processInstanceId())
                        .count()
                == 0;
    }
}
