package org.qualoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.OutsideWorld;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole chain: a bad lot is received and passes its sampling, customers complain, the lot is held, a drill and the
 * recall reach everybody who has it, the supplier pays, and an 8D keeps it from happening again. Everything is asked
 * and done over HTTP as the people and systems of the house do; stock, money and contacts are compared at each point
 * with numbers that stand here.
 */
@QualoopTest
class WholeChainTest {

    private static final int RECEIVED = 200;
    private static final int SOLD = 10;
    private static final int IN_STOCK = RECEIVED - SOLD;
    private static final BigDecimal UNIT_COST = new BigDecimal("40.00");
    /** With 13 % VAT: 100.00 without. */
    private static final BigDecimal PRICE = new BigDecimal("113.00");

    private static final int REFUNDED = 6;
    /** The last two customers have no way left to be written to. */
    private static final int WRITABLE = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "SERUM-" + id;
    private final String lot = "L-" + id;
    private final String supplier = "V-" + id;
    private OutsideWorld outside;

    @Test
    void aBadLotIsReceivedFoundHeldRecalledPaidForAndKeptFromComingBack() {
        outside = new OutsideWorld(engine, jobs, (topic, inputs) -> switch (topic) {
            case "shop-message-customers" -> Map.of("taken", "1", "unreached", "");
            case "payment-refund" -> Map.of("refundNo", "RF-" + id);
            default -> Map.of();
        });
        itPassesTheSampling();
        itIsSold();
        String ncrNo = threeReviewsHoldIt();
        aDrillFindsEverybodyAndTellsNobody();
        theRecallReachesThem(ncrNo);
        theExceptionIsClosedAndNothingIsCountedTwice(ncrNo);
        theSupplierPays();
        the8dIsEffective(ncrNo);
        everyRecordHasItsPageAndItsPlaceInTheDiagram();
    }

    private void everyRecordHasItsPageAndItsPlaceInTheDiagram() {
        assertThat(outside.records()).hasSizeGreaterThanOrEqualTo(9);
        try (Visitor visitor = Chromium.visitor(port).login("admin")) {
            for (String no : outside.records()) {
                visitor.open("/go/" + no);
                assertThat(visitor.text("h1")).isEqualTo(no);
                visitor.open("/processes/of/" + no).find("#diagram[data-drawn]").waitFor();
                assertThat(visitor.find("#diagram .q-passed").count()).as(no).isPositive();
            }
        }
    }

    private void itPassesTheSampling() {
        take("suppliers", "{'code':'%s','name':'晨光日化'}".formatted(supplier));
        take("skus", """
                {'sku':'%s','name':'精华液','kind':'PRODUCT','unitCost':{'amount':'%s','currency':'CNY'}}""".formatted(sku, UNIT_COST));
        take("purchase-orders", """
                {'poNo':'PO-%s','supplierCode':'%s','orderedAt':'%s','lines':[{'lineNo':1,'sku':'%s','qty':%d}]}""".formatted(id, supplier, Instant.now(), sku, RECEIVED));
        take("receipts", """
                {'receiptNo':'GR-%s','poNo':'PO-%s','receivedAt':'%s','warehouse':'WH-1','operator':'sun',
                 'lines':[{'lineNo':1,'sku':'%s','lotNo':'%s','qty':%d}]}""".formatted(id, id, Instant.now(), sku, lot, RECEIVED));
        String no = get("quality", "/api/v1/inspections?sku=" + sku)
                .at("/items/0/inspectionNo")
                .asText();
        outside.run(no);
        assertThat(outside.calls(no, "wms-set-stock-status")).singleElement().satisfies(call -> assertThat(
                        call.inputs())
                .containsEntry("status", "PENDING_QC")
                .containsEntry("sku", sku)
                .containsEntry("lotNo", lot)
                .containsEntry("qty", RECEIVED));
        assertThat(get("quality", "/api/v1/inspections/" + no).path("status").asText())
                .as("nothing is sellable before the verdict")
                .isNotEqualTo("ACCEPTED");

        String task = task(no, "inspectLot");
        assertThat(as("inspector").upload("p.jpg", Photos.jpeg(), "PHOTO", task).status())
                .isEqualTo(201);
        complete("inspector", no, "inspectLot", Map.of("sampleDone", true));
        JsonNode done = get("quality", "/api/v1/inspections/" + no);
        assertThat(done.path("acceptedQty").asInt()).as(done.toString()).isEqualTo(RECEIVED);
        assertThat(done.path("rejectedQty").asInt() + done.path("pendingQty").asInt())
                .isZero();
        assertThat(outside.calls(no, "wms-set-stock-status"))
                .extracting(call -> call.inputs().get("status"))
                .containsExactly("PENDING_QC", "AVAILABLE");
        assertThat(outside.ended(no)).isTrue();
    }

    private void itIsSold() {
        for (int i = 1; i <= SOLD; i++) {
            String contact = i <= WRITABLE ? ",'contactVia':'shop'" : "";
            take("orders", """
                    {'orderNo':'O%d-%s','channel':'tmall','placedAt':'%s','customer':{'id':'C%d-%s'%s},
                     'lines':[{'lineNo':1,'sku':'%s','qty':1,'paidAmount':{'amount':'%s','currency':'CNY'}}]}""".formatted(i, id, Instant.now(), i, id, contact, sku, PRICE));
            take("shipments", """
                    {'shipmentNo':'S%d-%s','orderNo':'O%d-%s','warehouse':'WH-1','shippedAt':'%s','carrier':'SF',
                     'trackingNo':'SF%d-%s','packer':'li','lines':[{'orderLineNo':1,'sku':'%s','lotNo':'%s','qty':1}]}""".formatted(i, id, i, id, Instant.now(), i, id, sku, lot));
        }
        stock(IN_STOCK);
        JsonNode sum = trace().path("summary");
        assertThat(sum.path("shipped").asInt()).isEqualTo(SOLD);
        assertThat(sum.path("inStock").asInt()).isEqualTo(IN_STOCK);
        assertThat(sum.path("unaccounted").asInt()).isZero();
        assertThat(sum.path("customers").asInt()).isEqualTo(SOLD);
    }

    private String threeReviewsHoldIt() {
        take("outbounds", """
                {'outboundNo':'OB-%s','orderNo':'O99-%s','warehouse':'WH-1','status':'PICKING',
                 'lines':[{'orderLineNo':1,'sku':'%s','lotNo':'%s','qty':1}]}""".formatted(id, id, sku, lot));
        assertThat(gate()).isEqualTo("GO");
        String ncrNo = null;
        for (int i = 1; i <= 3; i++) {
            take("reviews", """
                    {'channel':'tmall','reviewId':'R%d-%s','rating':1,'createdAt':'%s','orderNo':'O%d-%s','sku':'%s',
                     'text':'收到就漏液了'}""".formatted(i, id, Instant.now(), i, id, sku));
            JsonNode archive = get("quality", "/api/v1/orders/O%d-%s/archive".formatted(i, id));
            outside.run(archive.at("/cases/0/caseNo").asText());
            String found = archive.at("/ncrs/0/ncrNo").asText();
            assertThat(ncrNo).as("one exception for all").isIn(null, found);
            ncrNo = found;
            outside.run(ncrNo);
        }
        assertThat(trace().at("/lot/holdStatus").asText()).isEqualTo("HELD");
        assertThat(gate()).isEqualTo("STOP");
        assertThat(outside.calls(ncrNo, "wms-hold-lot")).singleElement().satisfies(call -> assertThat(call.inputs())
                .containsEntry("lotNo", lot));
        assertThat(losses()).as("nothing is lost yet").isEqualByComparingTo("0.00");
        return ncrNo;
    }

    private void aDrillFindsEverybodyAndTellsNobody() {
        String no = recall(true, null);
        approve(no, "REFUND");
        complete("quality", no, "closeRecall", Map.of("conclusion", "演练完成", "stockFate", "KEEP_HELD"));

        JsonNode drill = get("quality", "/api/v1/recalls/" + no);
        assertThat(outside.ended(no)).isTrue();
        assertThat(outside.calls(no)).as("nothing leaves the house").isEmpty();
        assertThat(drill.at("/contacts/sent").asInt()).isZero();
        assertThat(drill.at("/scope/customers").asInt()).isEqualTo(SOLD);
        assertThat(drill.at("/drill/located").decimalValue()).isEqualByComparingTo("1");
        assertThat(drill.at("/drill/massBalance").decimalValue()).isEqualByComparingTo("1");
        assertThat(drill.at("/drill/contactable").decimalValue())
                .isEqualByComparingTo(BigDecimal.valueOf(WRITABLE).movePointLeft(1));
        assertThat(drill.at("/drill/secondsToTrace").asDouble()).isBetween(0.0, 60.0);
        assertThat(losses()).isEqualByComparingTo("0.00");
    }

    private void theRecallReachesThem(String ncrNo) {
        String no = recall(false, ncrNo);
        JsonNode view = get("quality", "/api/v1/recalls/" + no);
        assertThat(view.at("/scope/orders").asInt()).isEqualTo(SOLD);
        assertThat(view.at("/scope/units").asInt()).isEqualTo(SOLD);
        assertThat(view.path("holds")).singleElement().satisfies(hold -> {
            assertThat(hold.path("qty").asInt()).isEqualTo(IN_STOCK);
            assertThat(hold.path("status").asText()).isEqualTo("CONFIRMED");
        });
        assertThat(outside.calls(no, "wms-stop-outbound")).hasSize(1);
        assertThat(gate()).isEqualTo("STOP");

        approve(no, "REFUND");
        view = get("quality", "/api/v1/recalls/" + no);
        assertThat(view.at("/contacts/contactable").asInt()).isEqualTo(WRITABLE);
        assertThat(view.at("/contacts/sent").asInt()).isEqualTo(WRITABLE);
        complete("customer-service", no, "contactByHand", Map.of("byHandNote", "已电话联系两位顾客"));
        assertThat(get("quality", "/api/v1/recalls/" + no)
                        .at("/contacts/reached")
                        .asInt())
                .isEqualTo(SOLD);
        for (int i = 1; i <= REFUNDED; i++) {
            reply(no, i, "REFUND");
        }
        reply(no, 7, "GONE");
        reply(no, 8, "DECLINED");
        outside.run(no);
        assertThat(outside.calls(no, "payment-refund")).hasSize(REFUNDED).allSatisfy(call -> assertThat(
                        new BigDecimal(String.valueOf(call.inputs().get("amount"))))
                .isEqualByComparingTo(PRICE));
        assertThat(losses()).isEqualByComparingTo(new BigDecimal("100.00").multiply(BigDecimal.valueOf(REFUNDED)));

        for (int round = 1; round <= 3 && !isOpen(no, "closeRecall"); round++) {
            outside.fire(no, "roundOver");
            if (isOpen(no, "contactByHand")) {
                complete("customer-service", no, "contactByHand", Map.of("byHandNote", "再次联系"));
            }
        }
        complete(
                "quality",
                no,
                "closeRecall",
                Map.of(
                        "conclusion",
                        "已完成",
                        "stockFate",
                        "SCRAP",
                        "belowTargetReason",
                        "顾客已使用完",
                        "signature",
                        "quality"));
        view = get("quality", "/api/v1/recalls/" + no);
        assertThat(view.path("status").asText()).isEqualTo("CLOSED");
        assertThat(view.at("/contacts/responded").asInt()).isEqualTo(WRITABLE);
        assertThat(outside.calls(no, "erp-update-stock-status"))
                .extracting(call -> call.inputs().get("status"))
                .contains("SCRAPPED");
        assertThat(losses()).isEqualByComparingTo(expectedLoss());
        stock(0);
    }

    private void theExceptionIsClosedAndNothingIsCountedTwice(String ncrNo) {
        complete(
                "quality",
                ncrNo,
                "triageNcr",
                Map.of("verdict", "CONFIRMED", "defectCode", "LEAKAGE", "severity", "MAJOR"));
        complete(
                "quality",
                ncrNo,
                "investigateCause",
                Map.of("cause", "瓶口垫片偏薄", "causeStage", "SUPPLY", "accountable", "SUPPLIER"));
        complete("quality", ncrNo, "decideDisposition", Map.of("disposition", "SCRAP"));
        complete("quality", ncrNo, "closeNcr", Map.of("verification", "库存已报废", "cost", 0));
        assertThat(get("quality", "/api/v1/ncrs/" + ncrNo).path("status").asText())
                .isEqualTo("CLOSED");
        assertThat(losses()).isEqualByComparingTo(expectedLoss());
        for (String cut : List.of("event", "lot", "supplier", "stage", "category", "kind")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode one : costs("&by=" + cut).path("sums")) {
                sum = sum.add(loss(one));
            }
            assertThat(sum).as("by " + cut).isEqualByComparingTo(loss(costs("").path("total")));
        }
    }

    private void theSupplierPays() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Http.Answer raised =
                as("buyer").post("/api/v1/claims", Map.of("supplierCode", supplier, "from", today, "to", today));
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        String no = raised.json().path("claimNo").asText();
        assertThat(new BigDecimal(raised.json().at("/claimed/amount").asText())).isEqualByComparingTo(expectedLoss());
        outside.run(no);
        complete("buyer", no, "reviewClaim", Map.of("claimDecision", "SEND"));
        complete("finance", no, "approveClaim", Map.of("approval", "APPROVE"));
        assertThat(outside.calls(no, "supplier-send-message"))
                .singleElement()
                .satisfies(call -> assertThat(call.inputs()).containsEntry("supplierCode", supplier));
        complete("buyer", no, "negotiateClaim", Map.of("supplierReply", "ACCEPT", "negotiation", "SETTLE"));
        complete("finance", no, "confirmSettlement", Map.of("settlement", "PAID", "settlementRef", "BANK-" + id));
        assertThat(get("buyer", "/api/v1/claims/" + no).path("status").asText()).isEqualTo("SETTLED");
        assertThat(losses()).as("net of what the supplier paid").isEqualByComparingTo("0.00");
    }

    private void the8dIsEffective(String ncrNo) {
        Http.Answer opened = as("quality")
                .post(
                        "/api/v1/capas",
                        Map.of(
                                "sku",
                                sku,
                                "supplierCode",
                                supplier,
                                "defectCode",
                                "LEAKAGE",
                                "ncrNo",
                                ncrNo,
                                "title",
                                "瓶口渗漏"));
        assertThat(opened.status()).as(opened.text()).isIn(200, 201);
        String no = opened.json().path("capaNo").asText();
        outside.run(no);
        complete("quality", no, "planResponse", Map.of("capaDecision", "ACCEPT", "emergencyAction", "停发该批"));
        complete("quality", no, "formTeam", Map.of("teamLeader", "张工", "teamMembers", "李工，王工"));
        complete("quality", no, "describeProblem", Map.of("problemIs", "瓶口渗漏", "problemIsNot", "旧瓶型不漏"));
        complete(
                "quality",
                no,
                "containProblem",
                Map.of(
                        "containment",
                        "扣留并全检",
                        "containmentProof",
                        "抽 200 件无漏",
                        "containmentVerified",
                        true,
                        "askSupplier",
                        "NO"));
        complete(
                "quality",
                no,
                "findRootCause",
                Map.of("why1", "漏", "why2", "垫片薄", "why3", "来料未测", "rootCause", "垫片厚度未列入检验", "escapePoint", "来料检验"));
        complete(
                "quality",
                no,
                "chooseAction",
                Map.of(
                        "correctiveAction",
                        "垫片厚度列入来料检验",
                        "actionProof",
                        "试产 500 件无漏",
                        "action_1",
                        "更新检验规程",
                        "actionOwner_1",
                        "quality",
                        "actionDays_1",
                        7,
                        "kpi",
                        "faultReportPpm"));
        sign("manager", no, "approvePlan", "planSignature");
        complete("manager", no, "approvePlan", Map.of("planDecision", "APPROVE"));
        complete("quality", no, "implementAction", Map.of("actionResult", "已更新"));
        complete("quality", no, "preventRecurrence", Map.of("prevention", "检验规程", "documentsUpdated", "SOP 来料检验 v2"));
        aCleanLotIsSoldInTheWindow();
        // Figures are counted in the background; asking for them counts what is not counted yet.
        get("quality", "/api/v1/kpis");
        outside.fire(no, "effectWindow");
        JsonNode capa = get("quality", "/api/v1/capas/" + no);
        assertThat(capa.at("/checks/0/verdict").asText()).as(capa.toString()).isEqualTo("EFFECTIVE");
        sign("manager", no, "closeCapa", "closingSignature");
        complete("manager", no, "closeCapa", Map.of("recognition", "感谢团队"));
        assertThat(get("quality", "/api/v1/capas/" + no).path("status").asText())
                .isEqualTo("CLOSED");
    }

    private void aCleanLotIsSoldInTheWindow() {
        Instant later = Instant.now().plus(java.time.Duration.ofDays(5));
        take("shipments", """
                {'shipmentNo':'S-LATER-%s','orderNo':'O-LATER-%s','warehouse':'WH-1','shippedAt':'%s','carrier':'SF',
                 'trackingNo':'SF-LATER-%s','packer':'li','lines':[{'orderLineNo':1,'sku':'%s','lotNo':'L2-%s','qty':5000}]}""".formatted(id, id, later, id, sku, id));
    }

    private static BigDecimal expectedLoss() {
        return new BigDecimal("100.00")
                .multiply(BigDecimal.valueOf(REFUNDED))
                .add(UNIT_COST.multiply(BigDecimal.valueOf(IN_STOCK)));
    }

    private String recall(boolean drill, String ncrNo) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "lots",
                List.of(Map.of("sku", sku, "lotNo", lot)),
                "reason",
                "漏液",
                "risk",
                "HIGH 灼伤皮肤",
                "regime",
                "CARE",
                "drill",
                drill));
        request.put("ncrNo", ncrNo);
        Http.Answer started = as("quality").post("/api/v1/recalls", request);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        String no = started.json().path("recallNo").asText();
        outside.run(no);
        return no;
    }

    private void approve(String recallNo, String solution) {
        complete("quality", recallNo, "assessRisk", Map.of("riskLevel", "HIGH", "assessment", "可能灼伤"));
        complete("manager", recallNo, "approveRecall", Map.of("approval", "APPROVED", "solution", solution));
    }

    private void reply(String recallNo, int customer, String answer) {
        Http.Answer said = as("customer-service")
                .post(
                        "/api/v1/recalls/" + recallNo + "/replies",
                        Map.of("customerId", "C" + customer + "-" + id, "answer", answer),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(said.status()).as(said.text()).isEqualTo(201);
    }

    private void stock(int qty) {
        take("stock", """
                {'sku':'%s','lotNo':'%s','warehouse':'WH-1','location':'A-1','qty':%d,'asOf':'%s'}""".formatted(sku, lot, qty, Instant.now()));
    }

    private JsonNode trace() {
        return get("quality", "/api/v1/lots/" + lot + "/trace?sku=" + sku);
    }

    private String gate() {
        return as("integrator")
                .post("/api/v1/ship-gate/OB-" + id, "{}")
                .json()
                .path("decision")
                .asText();
    }

    /** Without the minutes that people worked on it, which depend on the machine that runs this test. */
    private BigDecimal losses() {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (JsonNode kind : costs("&by=kind").path("sums")) {
            if (!kind.path("key").asText().equals("LABOUR")) {
                sum = sum.add(loss(kind));
            }
        }
        return sum;
    }

    private static BigDecimal loss(JsonNode sum) {
        return new BigDecimal(sum.at("/loss/amount").asText());
    }

    private JsonNode costs(String more) {
        return get("finance", "/api/v1/costs?supplier=" + supplier + more);
    }

    private void take(String kind, String json) {
        Http.Answer answer = as("integrator").post("/api/v1/intake/" + kind, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private boolean isOpen(String recordNo, String key) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(recordNo)
                        .taskDefinitionKey(key)
                        .count()
                > 0;
    }

    private String task(String recordNo, String key) {
        List<org.camunda.bpm.engine.task.Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(recordNo)
                .taskDefinitionKey(key)
                .list();
        assertThat(tasks).as("open task " + key + " of " + recordNo).isNotEmpty();
        return tasks.get(0).getId();
    }

    private void complete(String user, String recordNo, String key, Map<String, ?> values) {
        Http.Answer answer = as(user).post("/api/v1/tasks/" + task(recordNo, key) + "/complete", values);
        assertThat(answer.status()).as(key + ": " + answer.text()).isEqualTo(204);
        outside.run(recordNo);
    }

    private void sign(String user, String recordNo, String key, String step) {
        Http.Answer answer = as(user).post(
                        "/api/v1/tasks/" + task(recordNo, key) + "/signatures",
                        Map.of("step", step, "password", "qualoop"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private JsonNode get(String user, String path) {
        Http.Answer answer = as(user).get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Http as(String user) {
        return Http.as(user, port);
    }
}
