package org.qualoop.cockpit.pda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens in a warehouse before somebody takes a PDA into his hand. */
final class PdaFloor {

    private static final String WORKER = "pda-test";

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final String sku = "SKU-" + run;
    final String barcode = "69" + run;
    final String lot = "L-" + run;
    final String orderNo = "O-" + run;

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final JdbcTemplate db;
    private final int port;

    PdaFloor(ProcessEngine engine, Jobs jobs, JdbcTemplate db, int port) {
        this.engine = engine;
        this.jobs = jobs;
        this.db = db;
        this.port = port;
        take(
                "skus",
                Map.of(
                        "sku",
                        sku,
                        "name",
                        "氨基酸洁面乳 120g",
                        "kind",
                        "PRODUCT",
                        "barcode",
                        barcode,
                        "unitWeightGrams",
                        100));
    }

    void take(String kind, Object fact) {
        Http.Answer answer = Http.as("integrator", port).post("/api/v1/intake/" + kind, fact);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("rejected")).isEmpty();
    }

    /** The goods are of a category with rules of its own. */
    void category(String category) {
        take(
                "skus",
                Map.of("sku", sku, "name", "电吹风 1800W", "kind", "PRODUCT", "barcode", barcode, "category", category));
    }

    /** Forty units were ordered from a supplier. */
    String purchase() {
        take(
                "purchase-orders",
                Map.of(
                        "poNo",
                        "PO-" + run,
                        "supplierCode",
                        "S-" + run,
                        "orderedAt",
                        "2026-11-01T08:00:00Z",
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "qty", 40))));
        return "PO-" + run;
    }

    /** A delivery of so many units waits for its inspection. */
    Task delivery(int qty) {
        take(
                "receipts",
                Map.of(
                        "receiptNo",
                        "GR-" + run,
                        "poNo",
                        "PO-" + run,
                        "receivedAt",
                        Instant.now().toString(),
                        "warehouse",
                        "WH-1",
                        "operator",
                        "op-1",
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "lotNo", lot, "qty", qty))));
        return begun("select inspection_no from inspection_lot where sku = ?", sku, "inspectLot");
    }

    private void order() {
        take(
                "orders",
                Map.of(
                        "orderNo",
                        orderNo,
                        "channel",
                        "taobao",
                        "placedAt",
                        "2026-11-20T08:00:00Z",
                        "customer",
                        Map.of("id", "C-" + run, "level", "VIP"),
                        "lines",
                        List.of(
                                Map.of("lineNo", 1, "sku", sku, "qty", 2, "paidAmount", money()),
                                Map.of("lineNo", 2, "sku", sku + "-B", "qty", 1, "paidAmount", money()))));
    }

    private static Map<String, Object> money() {
        return Map.of("amount", "99.00", "currency", "CNY");
    }

    /** The parcel of a VIP, with two units, waits for its recheck. */
    Task parcel() {
        order();
        take(
                "outbounds",
                Map.of(
                        "outboundNo",
                        "OB-" + run,
                        "orderNo",
                        orderNo,
                        "warehouse",
                        "W1",
                        "status",
                        "PACKED",
                        "lines",
                        List.of(Map.of("orderLineNo", 1, "sku", sku, "lotNo", lot, "qty", 2))));
        return begun("select recheck_no from inspection_recheck where order_no = ?", orderNo, "recheckShipment");
    }

    String recheckStatus() {
        return db.queryForObject("select status from inspection_recheck where order_no = ?", String.class, orderNo);
    }

    /** A return of two lines was agreed to, its parcel is at the door. */
    Task returned() {
        order();
        Http.Answer answer = Http.as("customer-service", port)
                .post(
                        "/api/v1/returns",
                        Map.of(
                                "orderNo",
                                orderNo,
                                "reasonCode",
                                "DEFECTIVE",
                                "lines",
                                List.of(Map.of("orderLineNo", 1, "qty", 2), Map.of("orderLineNo", 2, "qty", 1))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String rmaNo = answer.json().get("rmaNo").asText();
        run(rmaNo);
        Task confirm = task(rmaNo, "confirmReturn");
        Http.Answer agreed = Http.as(confirm.getAssignee(), port)
                .post("/api/v1/tasks/" + confirm.getId() + "/complete", Map.of("decision", "AGREE"));
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(204);
        run(rmaNo);
        answerAll(rmaNo);
        return task(rmaNo, "receiveReturn");
    }

    /** One unit is to be sent once more. */
    Task reissue() {
        take(
                "receipts",
                Map.of(
                        "receiptNo",
                        "GR-" + run,
                        "poNo",
                        "PO-" + run,
                        "receivedAt",
                        "2026-10-01T08:00:00Z",
                        "warehouse",
                        "HZ1",
                        "operator",
                        "op-1",
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "lotNo", lot, "qty", 100))));
        order();
        Http.Answer answer = Http.as("customer-service", port)
                .post(
                        "/api/v1/reissues",
                        Map.of(
                                "orderNo",
                                orderNo,
                                "reason",
                                "SHORT_SHIPPED",
                                "lines",
                                List.of(Map.of("orderLineNo", 1, "sku", sku, "qty", 1)),
                                "collectWrongItem",
                                false),
                        "Idempotency-Key",
                        run);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String no = answer.json().get("reissueNo").asText();
        run(no);
        answerAll(no);
        return task(no, "pickReissue");
    }

    JsonNode get(String user, String path) {
        return Http.as(user, port).get(path).json();
    }

    /** Goes on until a person is needed. */
    void run(String recordNo) {
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(recordNo).list().stream()
                .forEach(instance -> jobs.run(instance.getId()));
    }

    private Task begun(String query, String key, String taskKey) {
        String recordNo = db.queryForObject(query, String.class, key);
        run(recordNo);
        return task(recordNo, taskKey);
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

    String recordNo(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    /** Every outside system answers well until nobody is asked any more. */
    private void answerAll(String recordNo) {
        for (int round = 0; round < 10; round++) {
            List<String> topics = engine.getExternalTaskService().createExternalTaskQuery().list().stream()
                    .filter(task -> recordNo.equals(task.getBusinessKey()))
                    .map(task -> task.getTopicName())
                    .distinct()
                    .toList();
            topics.forEach(topic -> answer(recordNo, topic));
        }
    }

    private void answer(String recordNo, String topic) {
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(recordNo)
                .execute();
        locked.forEach(task -> engine.getExternalTaskService()
                .complete(task.getId(), WORKER, Map.of(), Map.of("reservationNo", "RSV-1")));
        run(recordNo);
    }
}
