package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.InboundSteps.ERP;
import static org.qualoop.inspection.InboundSteps.WMS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.SourceKind;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.NightShift;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Travels every exit, timer and message of {@code inbound-inspection.bpmn}. */
@QualoopTest
@Covers("inbound-inspection")
class InboundInspectionProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private LotHolds holds;

    @Autowired
    private RejectedLots lots;

    @Autowired
    private JdbcTemplate rows;

    @LocalServerPort
    private int port;

    private InboundSteps in;

    @BeforeEach
    void freshGoods() {
        in = new InboundSteps(port, engine, jobs);
    }

    @Test
    void inTheTransactionOfTheReceiptTheWarehouseIsToldAndALotIsOpen() {
        in.order();
        in.receive(in.receipt, in.lot, 500);

        String no = in.only();
        assertThat(no).startsWith("INS-");
        assertThat(in.waiting(no)).as("before any job has run").containsExactly(WMS);
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "PENDING_QC")
                .containsEntry("receiptNo", in.receipt)
                .containsEntry("warehouse", "WH-1")
                .containsEntry("lotNo", in.lot)
                .containsEntry("qty", "500");
        JsonNode view = in.view(no);
        assertThat(view.get("status").asText()).isEqualTo("OPEN");
        assertThat(view.get("pendingQty").asInt()).isEqualTo(500);
        assertThat(view.get("supplierCode").asText()).isEqualTo(in.supplier);
    }

    @Test
    void anAcceptedLotBecomesSellable() {
        String no = in.arrive(500);
        JsonNode plan = in.tranche(no, 1);
        assertThat(plan.get("units")).hasSize(plan.get("sampleSize").asInt());
        assertThat(in.view(no).get("owner").asText()).startsWith("inspector");

        assertThat(in.inspect(no).status()).isEqualTo(204);

        JsonNode view = in.view(no);
        assertThat(view.get("status").asText()).isEqualTo("CLOSED");
        assertThat(view.get("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(view.get("acceptedQty").asInt()).isEqualTo(500);
        assertThat(in.waiting(no))
                .as("released only after the quarantine was told")
                .doesNotContain(ERP);
        in.answer(no, WMS);
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "AVAILABLE")
                .containsEntry("qty", "500");
        assertThat(in.answer(no, ERP).get(0))
                .containsEntry("status", "RELEASED")
                .containsEntry("qty", "500");
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void theWarehouseLearnsTheVerdictOnlyAfterItLearntThatTheGoodsWait() {
        String no = in.arrive(500);
        in.inspect(no, "criticalFound", 1, "defectCode", "LEAKAGE");

        assertThat(holds.isHeld(in.sku, in.lot))
                .as("the ship-gate stops at once")
                .isTrue();
        assertThat(in.waiting(no)).doesNotContain("wms-hold-lot");
        in.answer(no, WMS);
        assertThat(in.answer(no, "wms-hold-lot").get(0)).containsEntry("lotNo", in.lot);
    }

    @Test
    void badUnitsOfAnAcceptedLotAreSetAside() {
        String no = in.arrive(500);
        assertThat(in.inspect(no, "minorFound", 2, "destroyed", 3, "defectCode", "APPEARANCE")
                        .status())
                .isEqualTo(204);

        JsonNode view = in.view(no);
        assertThat(view.get("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(view.get("acceptedQty").asInt()).isEqualTo(495);
        assertThat(view.get("rejectedQty").asInt()).isEqualTo(5);
        assertThat(view.get("pendingQty").asInt()).isZero();
        in.answer(no, WMS);
        assertThat(in.answer(no, WMS).get(0)).containsEntry("qty", "495");
        in.answer(no, ERP);
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "REJECTED")
                .containsEntry("qty", "5");
        assertThat(in.answer(no, ERP).get(0)).containsEntry("status", "REJECTED");
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void aRejectedLotIsHeldAndAConcessionLetsItGo() {
        String no = rejected();
        NcrView ncr = ncr(no);
        assertThat(ncr.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(ncr.supplierCode()).isEqualTo(in.supplier);
        assertThat(ncr.lotNo()).isEqualTo(in.lot);

        in.answer(no, WMS);
        in.answer(no, "wms-hold-lot");
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "REJECTED")
                .containsEntry("qty", "500");
        assertThat(in.answer(no, ERP).get(0)).containsEntry("status", "HELD");
        decide(ncr, Disposition.USE_AS_IS);
        in.run(no);

        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "AVAILABLE")
                .containsEntry("qty", "500");
        assertThat(in.answer(no, ERP).get(0)).containsEntry("status", "RELEASED");
        assertThat(holds.isHeld(in.sku, in.lot)).isFalse();
        assertThat(in.answer(no, "wms-release-lot")).hasSize(1);
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
        JsonNode view = in.view(no);
        assertThat(view.get("acceptedQty").asInt()).isEqualTo(500);
        assertThat(view.get("rejectedQty").asInt()).isZero();
        assertThat(view.get("tranches").get(0).get("disposition").asText()).isEqualTo("USE_AS_IS");
    }

    @Test
    void theExceptionOfARejectedLotMovesNoStockOfItsOwn() {
        String no = rejected();
        NcrView ncr = ncr(no);
        decide(ncr, Disposition.SCRAP);

        assertThat(engine.getExternalTaskService()
                        .createExternalTaskQuery()
                        .processInstanceId(ncr.processInstanceId())
                        .topicName(ERP)
                        .count())
                .isZero();
        assertThat(holds.isHeldBy(ncr.ncrNo())).isFalse();
    }

    @Test
    void whatGoesBackToTheVendorNeverLeavesForACustomer() {
        String no = rejected();
        decide(ncr(no), Disposition.RETURN_TO_VENDOR);
        in.answer(no, WMS);
        in.answer(no, "wms-hold-lot");
        in.answer(no, WMS);
        in.answer(no, ERP);

        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "RETURN_TO_VENDOR")
                .containsEntry("qty", "500");
        assertThat(in.answer(no, ERP).get(0)).containsEntry("status", "RETURN_TO_VENDOR");
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
        assertThat(holds.isHeld(in.sku, in.lot)).isTrue();
    }

    @Test
    void aSecondDecisionAboutTheSameGoodsChangesNothing() {
        String no = rejected();
        decide(ncr(no), Disposition.SCRAP);
        lots.decide(no + "/1", RejectionOutcome.USE_AS_IS, "quality");
        lots.decide(no + "/1", RejectionOutcome.SCRAP, "quality");
        in.answerAll(no);

        assertThat(in.tranche(no, 1).get("disposition").asText()).isEqualTo("SCRAP");
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void reworkedGoodsAreInspectedAgainMoreStrictlyWhileTheLotStaysHeld() {
        String no = rejected();
        in.answerAll(no);
        decide(ncr(no), Disposition.REWORK);
        in.run(no);
        String again = in.only();
        in.run(again);

        assertThat(again).isNotEqualTo(no);
        assertThat(in.view(again).get("reinspectionOf").asText()).isEqualTo(no);
        assertThat(in.tranche(again, 1).get("severity").asText()).isEqualTo("TIGHTENED");
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
        assertThat(holds.isHeldBy(no)).isFalse();
        assertThat(holds.isHeldBy(again)).as("held from hand to hand").isTrue();

        in.inspect(again);
        in.answerAll(again);
        assertThat(in.ended(again)).isTrue();
        assertThat(holds.isHeld(in.sku, in.lot)).isFalse();
        assertThat(rows.queryForObject(
                        "select accepted_in_a_row from inspection_switch where sku = ?", Integer.class, in.sku))
                .as("lots submitted again do not count")
                .isZero();
    }

    @Test
    void sortedGoodsAreJudgedUnitByUnit() {
        String no = rejected();
        in.answerAll(no);
        decide(ncr(no), Disposition.SORT);
        in.answerAll(no);
        String again = in.only();
        in.run(again);
        assertThat(in.view(again).get("mode").asText()).isEqualTo("SORT");

        in.inspect(again, "majorFound", 120, "defectCode", "LEAKAGE");

        assertThat(in.view(again).get("acceptedQty").asInt()).isEqualTo(380);
        assertThat(in.view(again).get("rejectedQty").asInt()).isEqualTo(120);
    }

    @Test
    void aRejectionThatIsNotConfirmedIsInspectedAgain() {
        String no = rejected();
        in.answerAll(no);
        NcrView ncr = ncr(no);
        complete(ncr, "triageNcr", Map.of("verdict", "REJECTED", "rejectReason", "样品取错"));
        in.answerAll(no);

        assertThat(in.view(in.only()).get("reinspectionOf").asText()).isEqualTo(no);
        assertThat(in.tranche(no, 1).get("disposition").asText()).isEqualTo("NOT_CONFIRMED");
    }

    @Test
    void anEarnedExemptionLetsALotInUnseenAndIsLostWhenALotIsHeld() {
        standing("APPROVED");
        rows.update(
                "insert into inspection_switch values (?, ?, 'NORMAL', 0, '11111', 0, false, 15, 0, current_timestamp)",
                in.supplier,
                in.sku);
        String no = in.arrive(500);

        JsonNode view = in.view(no);
        assertThat(view.get("mode").asText()).isEqualTo("EXEMPT");
        assertThat(view.get("acceptedQty").asInt()).isEqualTo(500);
        assertThat(in.openTasks(no)).isEmpty();
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();

        holds.hold(in.sku, in.lot, "LEAKAGE", "NCR-TEST", "quality");
        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 500);
        assertThat(in.view(in.only()).get("mode").asText()).isEqualTo("SAMPLE");
    }

    @Test
    void theSafetyGoodsOfASuspendedSupplierAreRefusedAndHisOthersInspectedWhole() {
        standing("SUSPENDED");
        in.know("APPLIANCE", null);
        String no = in.arrive(500);
        assertThat(in.view(no).get("mode").asText()).isEqualTo("REFUSE");
        assertThat(in.view(no).get("rejectedQty").asInt()).isEqualTo(500);
        assertThat(holds.isHeld(in.sku, in.lot)).isTrue();
        assertThat(ncr(no).source().kind()).isEqualTo(SourceKind.INSPECTION);

        in.know("TOYS", null);
        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 40);
        String whole = in.only();
        in.run(whole);
        assertThat(in.view(whole).get("mode").asText()).isEqualTo("FULL");
        assertThat(in.tranche(whole, 1).get("inspectAll").asBoolean()).isTrue();
        assertThat(in.tranche(whole, 1).get("sampleSize").asInt()).isEqualTo(40);
    }

    @Test
    void aLotIsJudgedInTranchesAndTheBalanceAlwaysHolds() {
        String no = in.arrive(500);
        assertThat(asInspector("/tranches", no, Map.of("qty", 200)).status()).isEqualTo(200);
        assertThat(in.tranche(no, 1).get("qty").asInt()).isEqualTo(200);
        in.inspect(no);
        balance(no, 200, 0, 300);

        assertThat(in.openTasks(no)).containsExactly("inspectLot");
        asInspector("/tranches", no, Map.of("qty", 100));
        in.inspect(no, "majorFound", 5, "defectCode", "BROKEN");
        balance(no, 200, 100, 200);
        decide(ncr(no), Disposition.SCRAP);

        in.inspect(no);
        balance(no, 400, 100, 0);
        assertThat(in.view(no).get("verdict").asText()).isEqualTo("MIXED");
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
        assertThat(holds.isHeld(in.sku, in.lot))
                .as("the bad part is gone, the good part may leave")
                .isFalse();
    }

    @Test
    void anUnclaimedInspectionGoesToTheNextOnDutyAndThenToTheLead() {
        try (NightShift two = NightShift.of("inspector", rows)) {
            String no = in.arrive(500);
            in.answerAll(no);
            String first = in.view(no).get("owner").asText();
            in.fire(no, "inspectionUnclaimed");
            String second = in.view(no).get("owner").asText();
            assertThat(second).startsWith("inspector").isNotEqualTo(first);
            assertThat(in.task(no, "inspectLot").getAssignee()).isEqualTo(second);

            in.fire(no, "inspectionUnclaimed");
            assertThat(in.view(no).get("owner").asText()).startsWith("quality");
            in.answerAll(no);
        }
    }

    @Test
    void anAcceptedInspectionStaysWithItsInspector() {
        String no = in.arrive(500);
        String owner = in.view(no).get("owner").asText();
        String task = in.task(no, "inspectLot").getId();
        assertThat(Http.as(owner, port)
                        .post("/api/v1/tasks/" + task + "/claim", Map.of())
                        .status())
                .isLessThan(300);

        in.fire(no, "inspectionUnclaimed");

        assertThat(in.view(no).get("owner").asText()).isEqualTo(owner);
    }

    @Test
    void anOverdueInspectionIsRemindedAndFourHoursLaterGoesToTheLead() {
        String no = in.arrive(500);
        in.answerAll(no);
        in.fire(no, "inspectionOverdue");
        assertThat(in.answer(no, "messenger-send-work-notification")).hasSize(1);
        in.fire(no, "graceOver");

        assertThat(in.view(no).get("owner").asText()).startsWith("quality");
        assertThat(in.answer(no, "messenger-send-work-notification").get(0)).containsKey("title");
    }

    @Test
    void anInspectionThatWasLateButIsDoneGoesToNobody() {
        String no = in.arrive(500);
        in.answerAll(no);
        String owner = in.view(no).get("owner").asText();
        in.fire(no, "inspectionOverdue");
        in.answer(no, "messenger-send-work-notification");
        in.inspect(no);
        in.fire(no, "graceOver");

        assertThat(in.view(no).get("owner").asText()).isEqualTo(owner);
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void goodsAreReleasedUrgentlyWithASignatureAndThenNotTwice() {
        String no = in.arrive(500);
        in.answer(no, WMS);
        assertThat(ask(no, 500).status()).isEqualTo(202);
        assertThat(ask(no, 1).status()).as("one request at a time").isEqualTo(409);
        assertThat(sign("manager", no, "GRANT").status()).isEqualTo(204);

        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "AVAILABLE")
                .containsEntry("qty", "500");
        assertThat(in.answer(no, ERP).get(0)).containsEntry("status", "RELEASED");
        JsonNode view = in.view(no);
        assertThat(view.get("urgentQty").asInt()).isEqualTo(500);
        assertThat(view.get("urgentBy").asText()).isEqualTo("manager");
        assertThat(view.get("pendingQty").asInt())
                .as("the verdict is still to come")
                .isEqualTo(500);
        assertThat(ask(no, 1).status()).isEqualTo(400);

        in.inspect(no);
        assertThat(in.waiting(no)).doesNotContain(WMS);
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void anUrgentReleaseThatNobodySignsReachesTheManagerAndMayBeRefused() {
        String no = in.arrive(500);
        in.answerAll(no);
        ask(no, 10);
        in.fire(no, "urgentOverdue");
        assertThat(in.answer(no, "messenger-send-work-notification").get(0))
                .extractingByKey("to")
                .asString()
                .startsWith("manager");
        assertThat(sign("quality", no, "REFUSE").status()).isEqualTo(204);

        assertThat(in.view(no).get("urgentQty").asInt()).isZero();
        assertThat(ask(no, 10).status()).as("somebody may ask again").isEqualTo(202);
    }

    @Test
    void anUrgentReleaseThatTheVerdictComesBeforeNeedsNoSignatureAnyMore() {
        String no = in.arrive(500);
        in.answerAll(no);
        assertThat(ask(no, 10).status()).isEqualTo(202);

        in.inspect(no);
        in.answerAll(no);

        assertThat(in.openTasks(no)).as("nobody is asked to sign").isEmpty();
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void whoeverInspectsTheLotMayNotSignItsUrgentRelease() {
        String no = in.arrive(500);
        String photo = Http.as("quality", port)
                .upload(
                        "d.jpg",
                        org.qualoop.testing.Photos.jpeg(),
                        "PHOTO",
                        in.task(no, "inspectLot").getId())
                .json()
                .get("evidenceId")
                .asText();
        ask(no, 10);
        int unit = in.tranche(no, 1).get("units").get(0).asInt();
        Http.Answer found = Http.as("quality", port)
                .post(
                        "/api/v1/inspections/" + no + "/findings",
                        Map.of("unitNo", unit, "defectCode", "APPEARANCE", "evidenceIds", List.of(photo)));
        assertThat(found.status()).as(found.text()).isEqualTo(200);

        assertThat(sign("quality", no, "GRANT").status()).isEqualTo(403);
        assertThat(sign("manager", no, "GRANT").status()).isEqualTo(204);
    }

    @Test
    void aCorrectedQuantityChangesTheLotItsSampleAndTheQuarantine() {
        String no = in.arrive(500);
        in.answerAll(no);
        in.receive(in.receipt, in.lot, 1300);

        assertThat(in.view(no).get("receivedQty").asInt()).isEqualTo(1300);
        assertThat(in.tranche(no, 1).get("qty").asInt()).isEqualTo(1300);
        assertThat(in.tranche(no, 1).get("sampleSize").asInt()).isEqualTo(125);
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "PENDING_QC")
                .containsEntry("qty", "1300");
        assertThat(in.summaries()).hasSize(1);
    }

    @Test
    void aReceiptThatWasAboutAnotherLotVoidsItsInspectionAndOpensTheRightOne() {
        String no = in.arrive(500);
        String right = Sample.unique("LOT");
        in.receive(in.receipt, right, 500);

        assertThat(in.view(no).get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(in.ended(no)).isTrue();
        assertThat(in.view(in.only()).get("lotNo").asText()).isEqualTo(right);
    }

    @Test
    void aWithdrawnInspectionLetsGoWhatItHeld() {
        String no = rejected();
        in.receive(in.receipt, Sample.unique("LOT"), 500);
        assertThat(holds.isHeldBy(no)).isFalse();
        assertThat(in.answer(no, "wms-release-lot")).hasSize(1);
        assertThat(in.ended(no)).isTrue();
    }

    @Test
    void aWithdrawnInspectionLeavesTheHoldsOfOthers() {
        String no = rejected();
        holds.hold(in.sku, in.lot, "LEAKAGE", "NCR-OTHER-" + no, "quality");
        in.receive(in.receipt, Sample.unique("LOT"), 500);

        assertThat(in.ended(no)).isTrue();
        assertThat(holds.isHeld(in.sku, in.lot)).isTrue();
    }

    @Test
    void stricterSamplingFollowsTwoRejectedLotsAndAStoppedSeriesIsRefusedUntilTheSupplierActed() {
        rejected();
        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 500);
        String second = in.only();
        in.run(second);
        in.inspect(second, "criticalFound", 1, "defectCode", "BROKEN");
        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 500);
        String third = in.only();
        in.run(third);
        assertThat(in.tranche(third, 1).get("severity").asText()).isEqualTo("TIGHTENED");

        rows.update("update inspection_switch set not_accepted = 4 where sku = ?", in.sku);
        in.inspect(third, "criticalFound", 1, "defectCode", "BROKEN");
        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 500);
        assertThat(in.view(in.only()).get("mode").asText()).isEqualTo("REFUSE");

        Map<String, String> acted = Map.of("supplierCode", in.supplier, "sku", in.sku, "reason", "换了模具");
        assertThat(Http.as("buyer", port)
                        .post("/api/v1/inspections/series/resume", acted)
                        .status())
                .isEqualTo(403);
        assertThat(Http.as("quality", port)
                        .post("/api/v1/inspections/series/resume", acted)
                        .json()
                        .get("severity"))
                .hasToString("\"TIGHTENED\"");
        assertThat(Http.as("quality", port)
                        .post("/api/v1/inspections/series/resume", acted)
                        .status())
                .isEqualTo(409);
        in.receive(Sample.unique("GR"), Sample.unique("LOT"), 500);
        assertThat(in.view(in.only()).get("mode").asText()).isEqualTo("SAMPLE");
    }

    private String rejected() {
        String no = in.arrive(500);
        Http.Answer answer = in.inspect(no, "criticalFound", 1, "defectCode", "LEAKAGE");
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(in.view(no).get("verdict").asText()).isEqualTo("REJECTED");
        return no;
    }

    /** The newest exception of that inspection. */
    private NcrView ncr(String no) {
        NcrView ncr = ncrs.list(NcrFilter.ofLot(in.sku, in.lot), null, 10).items().stream()
                .filter(one -> one.source().ref().startsWith(no + "/"))
                .findFirst()
                .orElseThrow();
        jobs.run(ncr.processInstanceId());
        return ncrs.find(ncr.ncrNo()).orElseThrow();
    }

    private void decide(NcrView ncr, Disposition disposition) {
        complete(
                ncr,
                "triageNcr",
                Map.of(
                        "verdict",
                        "CONFIRMED",
                        "defectCode",
                        "LEAKAGE",
                        "severity",
                        ncr.severity().name()));
        complete(ncr, "investigateCause", Map.of("cause", "瓶盖", "causeStage", "SUPPLY", "accountable", "SUPPLIER"));
        complete(ncr, "decideDisposition", Map.of("disposition", disposition.name(), "concession", "经理批准"));
    }

    private void complete(NcrView ncr, String key, Map<String, Object> given) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(ncr.processInstanceId())
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
        Http.Answer answer = Http.as("manager", port).post("/api/v1/tasks/" + task + "/complete", given);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        jobs.run(ncr.processInstanceId());
    }

    private void standing(String status) {
        rows.update(
                "insert into supplier_standing (supplier_code, status, since) values (?, ?, current_timestamp)",
                in.supplier,
                status);
    }

    private void balance(String no, int accepted, int rejected, int pending) {
        JsonNode view = in.view(no);
        assertThat(List.of(
                        view.get("acceptedQty").asInt(),
                        view.get("rejectedQty").asInt(),
                        view.get("pendingQty").asInt()))
                .containsExactly(accepted, rejected, pending);
    }

    private Http.Answer asInspector(String path, String no, Map<String, Object> body) {
        return Http.as("inspector", port).post("/api/v1/inspections/" + no + path, body);
    }

    private Http.Answer ask(String no, int qty) {
        return Http.as("buyer", port)
                .post("/api/v1/inspections/" + no + "/urgent-releases", Map.of("qty", qty, "reason", "大促断货"));
    }

    private Http.Answer sign(String user, String no, String approval) {
        String task = in.task(no, "signUrgentRelease").getId();
        Http.Answer signed = Http.as(user, port)
                .post("/api/v1/tasks/" + task + "/signatures", Map.of("step", "signature", "password", "qualoop"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
        Http.Answer answer =
                in.complete(user, no, "signUrgentRelease", Map.of("approval", approval, "riskAccepted", "可按发货记录追回"));
        in.run(no);
        return answer;
    }
}
