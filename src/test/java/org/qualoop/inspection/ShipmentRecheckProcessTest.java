package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
@Covers("shipment-recheck")
class ShipmentRecheckProcessTest {

    private static final String NOTIFY = "messenger-send-work-notification";
    private static final String STOP = "wms-stop-outbound";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RecheckMapper rechecks;

    @Autowired
    private LotHolds holds;

    @Autowired
    private KpiApi kpis;

    @LocalServerPort
    private int port;

    private RecheckFloor floor;

    @BeforeEach
    void parcel() {
        floor = new RecheckFloor(engine, jobs, rechecks, port);
    }

    @Test
    void aParcelOfADearCustomerLeavesAfterItsCheck() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        assertThat(floor.recheck().reason()).isEqualTo("VIP");
        assertThat(floor.reason()).isEqualTo("RECHECK_OPEN");
        assertThat(floor.answer(NOTIFY)).hasSize(1);

        floor.check(floor.barcode + "\n" + floor.sku, 230);

        assertThat(floor.recheck().status()).isEqualTo("PASSED");
        assertThat(floor.reason()).isEqualTo("GO");
        assertThat(floor.passed()).contains("toldCheck", "passed");
        assertThat(floor.ended()).isTrue();
    }

    @Test
    void aLineThatTurnsOutWrongCountsForWhoHadPassedIt() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        floor.check(floor.barcode + "*2", 200);
        String passedBy = floor.recheck().checkedBy();
        assertThat(missed(passedBy).denominator()).isEqualByComparingTo("1");
        assertThat(missed(passedBy).numerator()).isZero();

        floor.shipped();
        Http.Answer reissue = Http.as("customer-service", port)
                .post(
                        "/api/v1/reissues",
                        Map.of(
                                "orderNo",
                                "O-" + floor.run,
                                "reason",
                                "SHORT_SHIPPED",
                                "collectWrongItem",
                                false,
                                "lines",
                                List.of(Map.of("orderLineNo", 1, "sku", floor.sku, "qty", 1))),
                        "Idempotency-Key",
                        floor.run);
        assertThat(reissue.status()).as(reissue.text()).isEqualTo(201);
        jobs.run(reissue.json().get("processInstanceId").asText());

        assertThat(missed(passedBy).numerator()).isEqualByComparingTo("1");
        assertThat(missed(passedBy).denominator()).isEqualByComparingTo("1");
        assertThat(kpis.measure(Kpi.MIS_SHIPMENT_PPM, Dimension.SKU, floor.sku, TODAY.minusYears(1), TODAY)
                        .numerator())
                .as("and for who packed it")
                .isEqualByComparingTo("1");
    }

    private Measure missed(String person) {
        kpis.refresh();
        return kpis.measure(
                Kpi.RECHECK_ESCAPE_RATE, new Slice(Dimension.INSPECTOR, person, floor.sku), TODAY.minusDays(1), TODAY);
    }

    @Test
    void anOrdinaryParcelIsNotChecked() {
        floor.goods("护肤")
                .ordered("NORMAL")
                .outbound("PICKING")
                .outbound("PACKED")
                .outbound("SHIPPED");
        assertThat(floor.rechecks()).isEmpty();
        assertThat(floor.reason()).isEqualTo("GO");
    }

    @Test
    void fragileGoodsANewPackerAndAnOnceHeldLotAreReasonsToo() {
        floor.goods("玻璃").ordered(null).outbound("PICKING");
        assertThat(floor.recheck().reason()).isEqualTo("FRAGILE");

        RecheckFloor second = new RecheckFloor(engine, jobs, rechecks, port);
        second.goods(null).ordered(null).outbound("PACKED", "L1", 1, "packer-" + second.run);
        assertThat(second.recheck().reason()).isEqualTo("NEW_PACKER");

        RecheckFloor third = new RecheckFloor(engine, jobs, rechecks, port);
        holds.hold(third.sku, "L1", "ODOR", "NCR-X", "quality");
        third.goods(null).ordered(null).outbound("PACKED");
        assertThat(third.rechecks()).isEmpty();
        holds.release(third.sku, "L1", "NCR-X", "quality");
        assertThat(third.reason()).isEqualTo("GO");
        third.outbound("PACKED", "L1", 1, null);
        assertThat(third.recheck().reason()).isEqualTo("RELEASED_LOT");
    }

    @Test
    void theSameFactAgainOpensNoSecondRecheckAndNewContentAfterACheckDoes() {
        floor.goods(null)
                .ordered("VIP")
                .outbound("PACKED")
                .outbound("PACKED")
                .outbound("PICKING")
                .begun();
        assertThat(floor.rechecks()).hasSize(1);
        floor.check(floor.barcode + "*2", 200);
        floor.outbound("PACKED");
        assertThat(floor.rechecks()).hasSize(1);

        floor.outbound("PACKED", "L2", 2, null);

        assertThat(floor.rechecks()).hasSize(2);
        assertThat(floor.reason()).isEqualTo("RECHECK_OPEN");
    }

    @Test
    void neitherThePackerNorAStrangerChecksAndNobodyWithoutScanWeightAndPhoto() {
        floor.goods(null)
                .ordered("VIP")
                .outbound("PACKED", "L1", 2, "warehouse")
                .begun();
        Map<String, Object> good = Map.of("scannedItems", floor.barcode + "*2", "weightGrams", 210);
        assertThat(floor.complete("buyer", good).status()).isEqualTo(403);
        assertThat(floor.complete("auditor", good).status()).isEqualTo(403);
        floor.photo();
        String mate = "warehouse".equals(floor.task().getAssignee()) ? "warehouse-lead" : "warehouse-2";
        assertThat(floor.complete("warehouse", good).status()).isEqualTo(403);

        assertThat(SopDesk.pointers(floor.complete(mate, Map.of()))).containsExactly("/scannedItems", "/weightGrams");
        assertThat(floor.complete(mate, good).status()).isEqualTo(204);
        assertThat(floor.recheck().status()).isEqualTo("PASSED");
    }

    @Test
    void aDifferenceStopsTheParcelUntilItIsCorrectedAndCheckedAgain() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        floor.check(floor.barcode + ", STRANGE", 900);
        assertThat(floor.recheck().finding()).contains("2 expected, 1 scanned").contains("STRANGE");
        assertThat(floor.reason()).isEqualTo("RECHECK_FAILED");
        assertThat(floor.answer(NOTIFY)).hasSize(1);
        assertThat(floor.task().getTaskDefinitionKey()).isEqualTo("settleRecheck");
        assertThat(floor.settle("EXPLAINED").status()).isEqualTo(422);
        assertThat(SopDesk.pointers(floor.complete(floor.task().getAssignee(), Map.of())))
                .containsExactly("/settlement", "/settlementNote");

        assertThat(floor.settle("CORRECT").status()).isEqualTo(204);
        assertThat(floor.reason()).isEqualTo("RECHECK_OPEN");
        assertThat(SopDesk.pointers(floor.complete(floor.task().getAssignee(), Map.of())))
                .containsExactly("/scannedItems", "/weightGrams", "/photo");
        floor.check(floor.barcode + "*2", 210);

        assertThat(floor.recheck().status()).isEqualTo("PASSED");
        assertThat(floor.recheck().rounds()).isEqualTo(2);
    }

    @Test
    void aParcelThatIsTooLightOrTooHeavyIsStopped() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        floor.check(floor.barcode + "*2", 150);
        assertThat(floor.recheck().finding()).contains("150").contains("194");
        floor.settle("CORRECT");
        floor.check(floor.barcode + "*2", 1300);
        assertThat(floor.recheck().status()).isEqualTo("FAILED");
    }

    @Test
    void aCancelledParcelIsTakenOutAndItsContentStaysStopped() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        floor.check("STRANGE", 200);
        floor.settle("CANCEL");
        var asked = floor.answer(STOP).get(0).getVariables();
        assertThat(asked).containsEntry("outboundNo", floor.outboundNo).containsKeys("recordNo", "reason");

        assertThat(floor.recheck().status()).isEqualTo("CANCELLED");
        assertThat(floor.reason()).isEqualTo("RECHECK_FAILED");
        assertThat(floor.ended()).isTrue();

        floor.ordered(null).outbound("PACKED", "L1", 1, null);
        assertThat(floor.recheck().reason()).isEqualTo("REVISED");
        assertThat(floor.rechecks()).hasSize(2);
    }

    @Test
    void aCancellationThatComesTooLateIsTold() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        floor.check("STRANGE", 200);
        floor.settle("CANCEL");
        floor.refuse(STOP, "OUTBOUND_GONE");
        assertThat(floor.recheck().status()).isEqualTo("GONE");
        assertThat(floor.answer(NOTIFY)).hasSize(1);
        assertThat(floor.ended()).isTrue();
    }

    @Test
    void anOutboundThatIsCancelledNeedsNoCheck() {
        floor.goods(null)
                .ordered("VIP")
                .outbound("PACKED")
                .outbound("CANCELLED")
                .begun();
        assertThat(floor.recheck().status()).isEqualTo("NOT_NEEDED");

        RecheckFloor checking = new RecheckFloor(engine, jobs, rechecks, port);
        checking.goods(null)
                .ordered("VIP")
                .outbound("PACKED")
                .begun()
                .outbound("CANCELLED")
                .outbound("CANCELLED");
        assertThat(checking.recheck().status()).isEqualTo("NOT_NEEDED");

        RecheckFloor settling = new RecheckFloor(engine, jobs, rechecks, port);
        settling.goods(null).ordered("VIP").outbound("PACKED").begun();
        settling.check("STRANGE", 200);
        settling.outbound("CANCELLED");
        assertThat(settling.recheck().status()).isEqualTo("NOT_NEEDED");
        assertThat(settling.ended()).isTrue();
    }

    @Test
    void aParcelThatLeftUncheckedMustBeExplained() {
        floor.goods(null)
                .ordered("VIP")
                .outbound("PACKED")
                .begun()
                .outbound("SHIPPED")
                .outbound("SHIPPED");
        assertThat(floor.recheck().status()).isEqualTo("SHIPPED");
        assertThat(floor.task().getTaskDefinitionKey()).isEqualTo("settleRecheck");
        assertThat(floor.settle("CORRECT").status()).isEqualTo(422);
        assertThat(floor.settle("EXPLAINED").status()).isEqualTo(204);
        assertThat(floor.recheck().status()).isEqualTo("EXPLAINED");
        assertThat(floor.ended()).isTrue();

        RecheckFloor early = new RecheckFloor(engine, jobs, rechecks, port);
        early.goods(null).ordered("VIP").outbound("PACKED").outbound("SHIPPED").begun();
        assertThat(early.recheck().status()).isEqualTo("SHIPPED");

        RecheckFloor settling = new RecheckFloor(engine, jobs, rechecks, port);
        settling.goods(null).ordered("VIP").outbound("PACKED").begun();
        settling.check("STRANGE", 200);
        settling.outbound("SHIPPED");
        assertThat(settling.recheck().status()).isEqualTo("SHIPPED");
        assertThat(settling.settle("EXPLAINED").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Check", "Settle"})
    void whoDoesNotTakeItUpLosesItAndWhoIsLateToo(String stage) {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        if ("Settle".equals(stage)) {
            floor.check("STRANGE", 200);
        }
        floor.answer(NOTIFY);
        String first = floor.task().getAssignee();
        floor.fire("unclaimed" + stage);
        assertThat(floor.task().getAssignee()).isNotEqualTo(first);
        assertThat(floor.answer(NOTIFY)).hasSize(1);
        assertThat(floor.passed()).contains("nextTold" + stage);

        floor.claim();
        floor.fire("unclaimed" + stage);
        assertThat(floor.passed()).contains("atWork" + stage);

        floor.fire("overdue" + stage);
        assertThat(floor.task().getAssignee()).isEqualTo("Check".equals(stage) ? "warehouse-lead" : "manager");
        floor.answer(NOTIFY);
        assertThat(floor.passed()).contains("escalate" + stage);
    }

    @Test
    void theSheetOfTheTaskShowsWhatShouldBeInTheParcel() {
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();
        Http.Answer sheet = Http.as(floor.task().getAssignee(), port)
                .get("/api/v1/tasks/" + floor.task().getId() + "/sheet");
        assertThat(sheet.text())
                .contains(floor.sku + " × 2")
                .contains(floor.recheck().recheckNo());
    }
}
