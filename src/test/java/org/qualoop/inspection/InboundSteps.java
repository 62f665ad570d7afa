package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;

/** Takes a delivery through its inspection as the people and systems of the house would. */
class InboundSteps {

    static final String WMS = "wms-set-stock-status";
    static final String ERP = "erp-update-stock-status";
    private static final String WORKER = "inbound-test";

    final String supplier = unique("SUP");
    final String sku = unique("SKU");
    final String lot = unique("LOT");
    final String receipt = unique("GR");
    final String order = unique("PO");

    private final int port;
    private final ProcessEngine engine;
    private final Jobs jobs;

    InboundSteps(int port, ProcessEngine engine, Jobs jobs) {
        this.port = port;
        this.engine = engine;
        this.jobs = jobs;
    }

    void know(String category, Integer shelfLifeDays) {
        Map<String, Object> fact = new HashMap<>(Map.of("sku", sku, "name", "测试商品", "kind", "PRODUCT"));
        fact.put("category", category);
        fact.put("shelfLifeDays", shelfLifeDays);
        take("skus", fact);
    }

    void order() {
        take(
                "purchase-orders",
                Map.of(
                        "poNo",
                        order,
                        "supplierCode",
                        supplier,
                        "orderedAt",
                        Instant.now().toString(),
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "qty", 1000))));
    }

    /** The receipt with this one line arrives; again: its next revision. */
    void receive(String receiptNo, String lotNo, int qty) {
        receive(receiptNo, lotNo, qty, Instant.now(), null);
    }

    void receive(String receiptNo, String lotNo, int qty, Instant at, LocalDate expiresOn) {
        Map<String, Object> line = new HashMap<>(Map.of("lineNo", 1, "sku", sku, "lotNo", lotNo, "qty", qty));
        line.put("expiresOn", expiresOn == null ? null : expiresOn.toString());
        take(
                "receipts",
                Map.of(
                        "receiptNo",
                        receiptNo,
                        "poNo",
                        order,
                        "receivedAt",
                        at.toString(),
                        "warehouse",
                        "WH-1",
                        "operator",
                        "op-1",
                        "lines",
                        List.of(line)));
    }

    Http.Answer take(String kind, Object body) {
        Http.Answer answer = Http.as("integrator", port).post("/api/v1/intake/" + kind, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** Receives {@code qty} units with their order, and runs what that starts. */
    String arrive(int qty) {
        order();
        receive(receipt, lot, qty);
        String no = only();
        run(no);
        return no;
    }

    /** The newest inspection of the lot. */
    String only() {
        return summaries().get(0).get("inspectionNo").asText();
    }

    List<JsonNode> summaries() {
        List<JsonNode> items = new ArrayList<>();
        Http.as("quality", port)
                .get("/api/v1/inspections?sku=" + sku)
                .json()
                .get("items")
                .forEach(items::add);
        return items;
    }

    JsonNode view(String no) {
        return Http.as("quality", port).get("/api/v1/inspections/" + no).json();
    }

    JsonNode tranche(String no, int trancheNo) {
        return view(no).get("tranches").get(trancheNo - 1);
    }

    void run(String no) {
        jobs.run(process(no));
    }

    String process(String no) {
        return view(no).get("processInstanceId").asText();
    }

    Task task(String no, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process(no))
                .taskDefinitionKey(key)
                .singleResult();
    }

    List<String> openTasks(String no) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process(no)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The inspector finishes his task through our own door, with names and values in turn. */
    Http.Answer inspect(String no, Object... values) {
        photo(no);
        Map<String, Object> given = new HashMap<>(Map.of("sampleDone", true));
        for (int i = 0; i < values.length; i += 2) {
            given.put((String) values[i], values[i + 1]);
        }
        Http.Answer answer = complete("inspector", no, "inspectLot", given);
        run(no);
        return answer;
    }

    void photo(String no) {
        Http.Answer answer = Http.as("inspector", port)
                .upload(
                        "goods.jpg",
                        Photos.jpeg(),
                        "PHOTO",
                        task(no, "inspectLot").getId());
        assertThat(answer.status()).isEqualTo(201);
    }

    Http.Answer complete(String user, String no, String key, Map<String, Object> given) {
        return Http.as(user, port).post("/api/v1/tasks/" + task(no, key).getId() + "/complete", given);
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
        return locked.stream().map(InboundSteps::asText).toList();
    }

    /** As the connector sends it. */
    private static Map<String, Object> asText(LockedExternalTask task) {
        Map<String, Object> inputs = new HashMap<>();
        task.getVariables().forEach((name, value) -> inputs.put(name, value == null ? null : value.toString()));
        return inputs;
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

    void fire(String no, String timer) {
        jobs.fire(process(no), timer);
    }

    boolean ended(String no) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process(no))
                        .count()
                == 0;
    }
}
