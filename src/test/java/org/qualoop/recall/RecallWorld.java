package org.qualoop.recall;

import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.testing.Jobs;
import org.qualoop.trace.Intake;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Goods of their own for each test, and the people and systems of the house who handle their recall. */
@Component
@Profile("test")
class RecallWorld {

    static final String WORKER = "recall-test";
    static final Instant SHIPPED = Instant.parse("2026-01-10T08:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Intake intake;

    @Autowired
    RecallApi recalls;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    /** A lot of 10 units: received in a warehouse, which has 6 of them left. */
    LotId lot(String warehouse) {
        LotId lot = new LotId(unique("SKU"), unique("LOT"));
        take("skus", """
                {"sku":"%s","name":"精华液","kind":"PRODUCT"}""".formatted(lot.sku()));
        take("receipts", """
                {"receiptNo":"%s","poNo":"PO-R","receivedAt":"2025-12-01T00:00:00Z","warehouse":"%s","operator":"op",
                 "lines":[{"lineNo":1,"sku":"%s","lotNo":"%s","qty":10,"producedOn":"2025-11-20"}]}""".formatted(unique("GR"), warehouse, lot.sku(), lot.lotNo()));
        stock(lot, warehouse, 6);
        return lot;
    }

    void stock(LotId lot, String warehouse, int qty) {
        take("stock", """
                {"sku":"%s","lotNo":"%s","warehouse":"%s","location":"A-1","qty":%d,"asOf":"2026-01-15T00:00:00Z"}""".formatted(lot.sku(), lot.lotNo(), warehouse, qty));
    }

    /** An order of one unit for 89.00, shipped with the lot; the customer is reached through the shop. */
    String ship(LotId lot, String customerId) {
        return ship(lot, customerId, "\"contactVia\":\"shop\"", SHIPPED);
    }

    String ship(LotId lot, String customerId, String contact, Instant at) {
        String orderNo = unique("O");
        order(orderNo, lot.sku(), customerId, contact, "\"paidAmount\":{\"amount\":\"89.00\",\"currency\":\"CNY\"},");
        shipment(orderNo, lot, at);
        return orderNo;
    }

    void order(String orderNo, String sku, String customerId, String contact, String price) {
        take("orders", """
                {"orderNo":"%s","channel":"tmall","placedAt":"2026-01-09T00:00:00Z","customer":{"id":"%s"%s},
                 "lines":[{"lineNo":1,"sku":"%s",%s"qty":1}]}""".formatted(orderNo, customerId, contact.isEmpty() ? "" : "," + contact, sku, price));
    }

    void shipment(String orderNo, LotId lot, Instant at) {
        take("shipments", """
                {"shipmentNo":"%s","orderNo":"%s","warehouse":"W1","shippedAt":"%s","carrier":"SF","trackingNo":"%s",
                 "packer":"p1","lines":[{"orderLineNo":1,"sku":"%s","lotNo":"%s","qty":1}]}""".formatted(unique("S"), orderNo, at, unique("T"), lot.sku(), lot.lotNo()));
    }

    String outbound(LotId lot, String warehouse) {
        String outboundNo = unique("OB");
        take("outbounds", """
                {"outboundNo":"%s","orderNo":"%s","warehouse":"%s","status":"PICKING",
                 "lines":[{"orderLineNo":1,"sku":"%s","lotNo":"%s","qty":1}]}""".formatted(outboundNo, unique("O"), warehouse, lot.sku(), lot.lotNo()));
        return outboundNo;
    }

    void reply(String recallNo, String customerId, String answer, String more) {
        take("recall-replies", """
                {"channel":"tmall","replyId":"%s","recallNo":"%s","customerId":"%s","answer":"%s"%s,
                 "repliedAt":"2026-11-23T00:00:00Z"}""".formatted(unique("RP"), recallNo, customerId, answer, more));
    }

    void take(String kind, String json) {
        var result = intake.take(kind, json(json), "test");
        if (!result.rejected().isEmpty()) {
            throw new AssertionError(kind + " refused: " + result.rejected());
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    String start(String regime, boolean drill, LotId... lots) {
        String no = recalls.start(new RecallRequest(List.of(lots), "漏液", "HIGH 灼伤皮肤", regime, drill, null), "quality");
        run(no);
        return no;
    }

    /** Started, assessed, approved. */
    String approved(String regime, boolean drill, String solution, LotId... lots) {
        String no = start(regime, drill, lots);
        assess(no);
        approve(no, solution);
        return no;
    }

    void assess(String no) {
        complete(no, "assessRisk", "quality", "riskLevel", "HIGH", "assessment", "可能灼伤");
    }

    void approve(String no, String solution) {
        complete(no, "approveRecall", "manager", "approval", "APPROVED", "solution", solution);
    }

    void reject(String no) {
        complete(no, "approveRecall", "manager", "approval", "REJECTED", "approvalNote", "证据不足");
    }

    RecallView view(String no) {
        return recalls.find(no).orElseThrow();
    }

    /** Runs what waits in any process of the recall. */
    void run(String no) {
        List<String> ids;
        long left;
        do {
            ids = instances(no);
            ids.forEach(jobs::run);
            left = instances(no).stream()
                    .mapToLong(id -> engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(id)
                            .messages()
                            .withRetriesLeft()
                            .count())
                    .sum();
        } while (left > 0 || !ids.equals(instances(no)));
    }

    List<String> instances(String no) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(no).list().stream()
                .map(ProcessInstance::getId)
                .sorted()
                .toList();
    }

    boolean ended(String no) {
        return instances(no).isEmpty();
    }

    Task task(String no, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(key)
                .singleResult();
    }

    List<String> tasks(String no) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(no).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    void complete(String no, String key, String user, Object... variables) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            given.put((String) variables[i], variables[i + 1]);
        }
        String taskId = task(no, key).getId();
        engine.getIdentityService()
                .setAuthentication(user, List.of(user, "quality", "manager", "finance", "warehouse"));
        try {
            engine.getTaskService().complete(taskId, given);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        run(no);
    }

    /** Topics that wait, over all processes of the recall. */
    List<String> waiting(String no) {
        List<String> topics = new ArrayList<>();
        for (String id : instances(no)) {
            engine.getExternalTaskService()
                    .createExternalTaskQuery()
                    .processInstanceId(id)
                    .list()
                    .forEach(task -> topics.add(task.getTopicName()));
        }
        return topics.stream().sorted().toList();
    }

    /** The outside system takes everything that waits for this topic, with these results. */
    List<Map<String, Object>> answer(String no, String topic, Object... results) {
        List<LockedExternalTask> locked = lock(no, topic);
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < results.length; i += 2) {
            given.put((String) results[i], results[i + 1]);
        }
        locked.forEach(task -> engine.getExternalTaskService().complete(task.getId(), WORKER, Map.of(), given));
        run(no);
        return locked.stream()
                .map(task -> (Map<String, Object>) new HashMap<String, Object>(task.getVariables()))
                .toList();
    }

    /** The outside system says no. */
    void refuse(String no, String topic, String error, String... names) {
        for (LockedExternalTask task : lock(no, topic)) {
            Map<String, Object> none = new HashMap<>();
            for (String name : names) {
                none.put(name, null);
            }
            engine.getRuntimeService().setVariablesLocal(task.getExecutionId(), none);
            engine.getExternalTaskService().handleBpmnError(task.getId(), WORKER, error, "no");
        }
        run(no);
    }

    void answerAll(String no) {
        while (!waiting(no).isEmpty()) {
            for (String topic : List.copyOf(waiting(no))) {
                if (topic.equals("shop-message-customers")) {
                    answer(no, topic, "taken", "1", "unreached", "");
                } else if (topic.equals("payment-refund")) {
                    answer(no, topic, "refundNo", "RF-1");
                } else if (topic.equals("wms-reship")) {
                    answer(no, topic, "outboundNo", "OB-R");
                } else {
                    answer(no, topic);
                }
            }
        }
    }

    private List<LockedExternalTask> lock(String no, String topic) {
        return engine.getExternalTaskService()
                .fetchAndLock(100, WORKER)
                .topic(topic, 60_000)
                .businessKey(no)
                .execute();
    }

    void fire(String no, String timer) {
        for (String id : instances(no)) {
            if (jobs.timers(id).activityId(timer).count() > 0) {
                jobs.fire(id, timer);
                run(no);
                return;
            }
        }
        throw new AssertionError("No timer waits at " + timer);
    }

    void makeLate(String no, String key) {
        Task task = task(no, key);
        task.setDueDate(java.util.Date.from(Instant.parse("2026-01-01T00:00:00Z")));
        engine.getTaskService().saveTask(task);
    }
}
