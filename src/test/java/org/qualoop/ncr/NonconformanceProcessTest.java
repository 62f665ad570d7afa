package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.ncr.NcrSteps.danger;
import static org.qualoop.ncr.NcrSteps.leak;
import static org.qualoop.testing.Sample.unique;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.Severity;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Travels every exit, timer and message of {@code nonconformance.bpmn}. */
@QualoopTest
@Covers("nonconformance")
class NonconformanceProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private LotHolds holds;

    private NcrSteps steps;
    private String sku;
    private String lot;

    @BeforeEach
    void freshGoods() {
        steps = new NcrSteps(ncrs, engine, jobs);
        sku = unique("SKU");
        lot = unique("LOT");
    }

    @Test
    void anOpenNcrHasAnOwnerATaskAndADueTimeAfterOneJob() {
        String ncrNo = ncrs.openOrJoin(leak(sku, null)).ncrNo();
        assertThat(steps.openTasks(ncrNo)).isEmpty();

        steps.run(ncrNo);

        NcrView ncr = steps.view(ncrNo);
        assertThat(steps.openTasks(ncrNo)).containsExactly("triageNcr");
        assertThat(ncr.owner()).isIn("quality", "quality-2");
        assertThat(ncr.dueAt()).isAfter(ncr.openedAt());
        assertThat(ncr.candidateGroups()).containsExactly("quality", "manager");
        assertThat(ncr.accountable()).isEqualTo("manager");
        assertThat(ncr.tasks()).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo(ncr.owner());
            assertThat(task.dueAt()).isNotNull();
        });
        steps.assertPassed(ncrNo, "isSafety", "noSafety", "isLotKnown", "contained");
    }

    @Test
    void theOwnerIsRemindedPersonally() {
        String ncrNo = steps.report(leak(sku, null));

        Map<String, Object> reminder =
                steps.answer(ncrNo, "messenger-send-work-notification").get(0);

        assertThat(reminder)
                .containsEntry("to", steps.view(ncrNo).owner())
                .containsEntry("recordNo", ncrNo)
                .containsKeys("title", "text");
        steps.assertPassed(ncrNo, "ownerReminded");
    }

    @Test
    void aConfirmedNcrIsInvestigatedDisposedAndClosedWithItsCost() {
        String ncrNo = steps.report(leak(sku, lot));
        steps.assertPassed(ncrNo, "decideContainment", "isHoldNeeded");
        steps.confirm(ncrNo);
        assertThat(steps.view(ncrNo).stage()).isEqualTo(NcrStage.INVESTIGATION);
        steps.findCause(ncrNo);
        assertThat(steps.view(ncrNo).accountable()).isEqualTo("SUPPLIER");
        steps.dispose(ncrNo, Disposition.USE_AS_IS);
        steps.assertPassed(ncrNo, "lotUnchanged");
        steps.close(ncrNo);

        NcrView ncr = steps.view(ncrNo);
        assertThat(ncr.status()).isEqualTo(NcrStatus.CLOSED);
        assertThat(ncr.cost().amount()).isEqualByComparingTo("125.50");
        assertThat(ncr.closedAt()).isNotNull();
        assertThat(ncr.tasks()).isEmpty();
        assertThat(ncr.liability()).extracting(NcrView.Liability::party).containsExactly("SUPPLIER", "WAREHOUSE");
        steps.answerAll(ncrNo);
        assertThat(steps.ended(ncrNo)).isTrue();
        steps.assertPassed(ncrNo, "ncrClosed", "done");
    }

    @Test
    void aRejectedNcrLetsItsLotGo() {
        String ncrNo = steps.report(danger(sku, lot));
        assertThat(holds.isHeld(sku, lot)).isTrue();
        steps.answer(ncrNo, "wms-hold-lot");
        steps.answer(ncrNo, "erp-update-stock-status");

        steps.complete(ncrNo, "triageNcr", "quality", "verdict", "REJECTED", "rejectReason", "误报");

        assertThat(steps.view(ncrNo).status()).isEqualTo(NcrStatus.REJECTED);
        assertThat(holds.isHeld(sku, lot)).isFalse();
        assertThat(steps.answer(ncrNo, "wms-release-lot").get(0))
                .containsEntry("sku", sku)
                .containsEntry("lotNo", lot);
        assertThat(steps.answer(ncrNo, "erp-update-stock-status").get(0)).containsEntry("status", "RELEASED");
        steps.assertPassed(ncrNo, "rejectNcr", "releaseLot", "lotReleased");
    }

    @Test
    void aHoldIsToldToTheStockSystemsBeforeAnythingIsDecidedAboutTheLot() {
        String ncrNo = steps.report(danger(sku, lot));
        steps.confirm(ncrNo);
        steps.findCause(ncrNo);
        steps.dispose(ncrNo, Disposition.SCRAP);
        assertThat(steps.waiting(ncrNo)).doesNotContain("erp-update-stock-status");
        assertThat(steps.openTasks(ncrNo)).contains("closeNcr");

        assertThat(steps.answer(ncrNo, "wms-hold-lot").get(0))
                .containsEntry("sku", sku)
                .containsEntry("lotNo", lot)
                .containsEntry("recordNo", ncrNo);
        assertThat(steps.answer(ncrNo, "erp-update-stock-status").get(0)).containsEntry("status", "HELD");
        assertThat(steps.answer(ncrNo, "erp-update-stock-status").get(0)).containsEntry("status", "SCRAPPED");

        steps.close(ncrNo);
        assertThat(holds.isHeld(sku, lot)).as("scrapped goods never leave").isTrue();
        steps.assertPassed(ncrNo, "stockTold");
    }

    @Test
    void reworkedGoodsLeaveOnceTheReworkIsVerified() {
        String ncrNo = steps.report(danger(sku, lot));
        steps.answer(ncrNo, "wms-hold-lot");
        steps.answer(ncrNo, "erp-update-stock-status");
        steps.confirm(ncrNo);
        steps.findCause(ncrNo);
        steps.dispose(ncrNo, Disposition.REWORK);
        assertThat(steps.answer(ncrNo, "erp-update-stock-status").get(0)).containsEntry("status", "REWORK");
        assertThat(holds.isHeld(sku, lot)).isTrue();

        steps.close(ncrNo);

        assertThat(holds.isHeld(sku, lot)).isFalse();
        assertThat(steps.waiting(ncrNo)).contains("wms-release-lot");
    }

    @Test
    void goodsThatGoBackToTheVendorAreToldAsSuch() {
        String ncrNo = steps.report(leak(sku, lot));
        steps.confirm(ncrNo);
        steps.findCause(ncrNo);
        steps.dispose(ncrNo, Disposition.RETURN_TO_VENDOR);

        assertThat(steps.answer(ncrNo, "erp-update-stock-status").get(0)).containsEntry("status", "RETURN_TO_VENDOR");
    }

    @Test
    void anUnclaimedNcrGoesToTheNextOnDutyAndThenToTheLead() {
        String ncrNo = steps.report(leak(sku, null));
        String first = steps.view(ncrNo).owner();

        steps.fire(ncrNo, "ownerUnclaimed");
        String second = steps.view(ncrNo).owner();
        assertThat(second).isNotEqualTo(first);
        assertThat(steps.task(ncrNo, "triageNcr").getAssignee()).isEqualTo(second);

        steps.fire(ncrNo, "ownerUnclaimed");
        steps.fire(ncrNo, "ownerUnclaimed");

        NcrView ncr = steps.view(ncrNo);
        assertThat(ncr.owner()).isEqualTo("manager");
        assertThat(ncr.handovers()).extracting(NcrView.Handover::to).endsWith("manager");
        assertThat(ncr.minutesByGroup()).containsKeys("quality", "manager");
        assertThat(steps.answer(ncrNo, "messenger-send-work-notification"))
                .extracting(reminder -> reminder.get("to"))
                .contains(first, second, "manager");
        steps.assertPassed(ncrNo, "reassigned");
    }

    @Test
    void anAcceptedNcrStaysWithItsOwner() {
        String ncrNo = steps.report(leak(sku, null));
        String owner = steps.view(ncrNo).owner();
        steps.confirm(ncrNo);

        steps.fire(ncrNo, "ownerUnclaimed");

        assertThat(steps.view(ncrNo).owner()).isEqualTo(owner);
        steps.assertPassed(ncrNo, "accepted_");
    }

    @Test
    void anOverdueNcrIsRemindedAndFourHoursLaterGoesToTheLead() {
        String ncrNo = steps.report(leak(sku, null));
        steps.answerAll(ncrNo);
        String owner = steps.view(ncrNo).owner();

        steps.fire(ncrNo, "ownerOverdue");
        assertThat(steps.answer(ncrNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", owner);
        steps.fire(ncrNo, "graceOver");

        assertThat(steps.view(ncrNo).owner()).isEqualTo("manager");
        assertThat(steps.answer(ncrNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "manager");
        steps.assertPassed(ncrNo, "escalated");
    }

    @Test
    void anNcrThatWasLateButIsDoneGoesToNobody() {
        String ncrNo = steps.report(leak(sku, null));
        steps.answerAll(ncrNo);
        String owner = steps.view(ncrNo).owner();
        steps.fire(ncrNo, "ownerOverdue");
        steps.answerAll(ncrNo);
        steps.complete(ncrNo, "triageNcr", "quality", "verdict", "REJECTED", "rejectReason", "误报");

        steps.fire(ncrNo, "graceOver");

        assertThat(steps.view(ncrNo).owner()).isEqualTo(owner);
        steps.assertPassed(ncrNo, "doneLate");
        assertThat(steps.ended(ncrNo)).isTrue();
    }

    @Test
    void wordsOfInjuryTakeTheSafetyBranchAtOnce() {
        String ncrNo = steps.report(danger(sku, null));

        assertThat(steps.openTasks(ncrNo)).containsExactly("handleSafety", "triageNcr");
        assertThat(steps.task(ncrNo, "handleSafety").getAssignee()).isEqualTo("manager");
        assertThat(steps.task(ncrNo, "handleSafety").getDueDate())
                .isBefore(steps.task(ncrNo, "triageNcr").getDueDate());
        assertThat(steps.answer(ncrNo, "messenger-send-work-notification"))
                .extracting(reminder -> reminder.get("to"))
                .contains("manager");
        steps.assertPassed(ncrNo, "safetyReminded");

        steps.complete(ncrNo, "handleSafety", "manager", "safetyAction", "下架停售", "authorityReport", "REPORTED");
        assertThat(steps.openTasks(ncrNo)).containsExactly("triageNcr");
        steps.assertPassed(ncrNo, "recordSafety", "safetyHandled");
    }

    @Test
    void whoHandlesTheSafetyEventHasNotThereforeAcceptedTheNcr() {
        String ncrNo = steps.report(danger(sku, null));
        String owner = steps.view(ncrNo).owner();
        steps.complete(ncrNo, "handleSafety", "manager", "safetyAction", "下架停售", "authorityReport", "NOT_NEEDED");

        steps.fire(ncrNo, "ownerUnclaimed");

        assertThat(steps.view(ncrNo).owner()).isNotEqualTo(owner);
    }

    @Test
    void aSafetyEventThatWaitsIsRemindedAndPassedOn() {
        String ncrNo = steps.report(danger(sku, null));
        steps.answerAll(ncrNo);

        steps.fire(ncrNo, "safetyWaits");
        assertThat(steps.answer(ncrNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "manager");
        steps.assertPassed(ncrNo, "safetyRemindedAgain");
        steps.fire(ncrNo, "safetyOverdue");

        steps.assertPassed(ncrNo, "passSafety");
        assertThat(steps.task(ncrNo, "handleSafety").getAssignee()).isEqualTo("manager");
    }

    @Test
    void theThirdReportOfALotAndFaultHoldsTheLot() {
        String ncrNo = steps.report(leak(sku, lot));
        steps.answerAll(ncrNo);
        assertThat(steps.report(leak(sku, lot))).isEqualTo(ncrNo);
        assertThat(holds.isHeld(sku, lot)).isFalse();
        steps.assertPassed(ncrNo, "isHoldNeededNow", "stillFree");

        assertThat(steps.report(leak(sku, lot))).isEqualTo(ncrNo);

        assertThat(holds.isHeld(sku, lot)).isTrue();
        assertThat(steps.view(ncrNo).cases()).isEqualTo(3);
        assertThat(steps.view(ncrNo).held()).isTrue();
        steps.answer(ncrNo, "wms-hold-lot");
        assertThat(steps.answer(ncrNo, "erp-update-stock-status").get(0)).containsEntry("status", "HELD");
        steps.answer(ncrNo, "messenger-send-work-notification");
        steps.assertPassed(ncrNo, "heldNow");
    }

    @Test
    void aReportThatJoinsBeforeTheProcessHasBegunIsCountedAllTheSame() {
        String ncrNo = ncrs.openOrJoin(leak(sku, lot)).ncrNo();
        ncrs.openOrJoin(leak(sku, lot));
        ncrs.openOrJoin(leak(sku, lot));

        steps.run(ncrNo);

        assertThat(holds.isHeld(sku, lot)).isTrue();
        assertThat(steps.openTasks(ncrNo)).containsExactly("triageNcr");
    }

    @Test
    void aLaterReportThatSpeaksOfInjuryRaisesTheAlarmAndHoldsTheLot() {
        String ncrNo = steps.report(leak(sku, lot));
        NcrRequest hurt = leak(sku, lot);
        steps.report(
                new NcrRequest(hurt.source(), hurt.ref(), null, sku, lot, "LEAKAGE", Severity.CRITICAL, "烫伤了孩子", true));

        assertThat(steps.openTasks(ncrNo)).containsExactly("handleSafety", "triageNcr");
        assertThat(holds.isHeld(sku, lot)).isTrue();
        assertThat(steps.view(ncrNo).severity()).isEqualTo(Severity.CRITICAL);
        steps.assertPassed(ncrNo, "isSafetyRaised", "safetyRaised_");
    }

    @Test
    void aReportThatOnlyWorsensAHeldLotHoldsItNoSecondTime() {
        String ncrNo = steps.report(leak(sku, lot));
        steps.report(leak(sku, lot));
        steps.report(leak(sku, lot));
        assertThat(holds.isHeld(sku, lot)).isTrue();
        NcrRequest worse = leak(sku, lot);
        steps.report(
                new NcrRequest(worse.source(), worse.ref(), null, sku, lot, "LEAKAGE", Severity.CRITICAL, null, false));

        steps.assertPassed(ncrNo, "nothingToHold");
        assertThat(holds.holdsOf(sku, lot)).hasSize(1);
    }

    @Test
    void lateFactsMergeTheYoungerNcrIntoTheOlderOne() {
        String older = steps.report(leak(sku, lot));
        NcrRequest unlinked = leak(sku, null);
        String younger = steps.report(unlinked);
        assertThat(younger).isNotEqualTo(older);

        String survivor =
                ncrs.relink(unlinked.source(), unlinked.ref(), sku, lot, "S-1").orElseThrow();

        assertThat(survivor).isEqualTo(older);
        NcrView merged = steps.view(younger);
        assertThat(merged.status()).isEqualTo(NcrStatus.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(older);
        assertThat(merged.tasks()).isEmpty();
        assertThat(steps.ended(younger)).isTrue();
        steps.assertPassed(younger, "mergedEnd");
        assertThat(steps.view(older).cases()).isEqualTo(2);
        assertThat(steps.view(older).sources()).extracting(NcrView.Source::ref).contains(unlinked.ref());
    }

    @Test
    void anNcrMayBeMergedBeforeItsProcessHasBegun() {
        NcrRequest unlinked = leak(sku, null);
        String older = ncrs.openOrJoin(unlinked).ncrNo();
        String younger = ncrs.openOrJoin(leak(sku, lot)).ncrNo();

        assertThat(ncrs.relink(unlinked.source(), unlinked.ref(), sku, lot, null))
                .contains(older);

        assertThat(steps.ended(younger)).isTrue();
        steps.run(older);
        assertThat(steps.view(older).lotNo()).isEqualTo(lot);
        assertThat(steps.openTasks(older)).containsExactly("triageNcr");
    }

    @Test
    void confirmingTheFaultOfAnotherOpenNcrOfTheLotTakesThatOneIn() {
        String leaking = steps.report(leak(sku, lot));
        NcrRequest vague = leak(sku, lot);
        String unspecified =
                steps.report(new NcrRequest(vague.source(), vague.ref(), null, sku, lot, null, null, "差评", false));
        assertThat(unspecified).isNotEqualTo(leaking);

        steps.confirm(unspecified);

        assertThat(steps.view(leaking).status()).isEqualTo(NcrStatus.MERGED);
        assertThat(steps.view(unspecified).defectCode()).isEqualTo("LEAKAGE");
        assertThat(steps.openTasks(unspecified)).containsExactly("investigateCause");
    }
}
