package org.qualoop.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.delivery.domain.Road.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.CareStatus;
import org.qualoop.delivery.CareView;
import org.qualoop.delivery.ClaimStatus;
import org.qualoop.delivery.ReissueWanted;
import org.qualoop.delivery.Rule;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Money;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Travels every exit, timer, message and error of {@code parcel-care.bpmn} and {@code parcel-claim.bpmn}. */
@QualoopTest
@RecordApplicationEvents
@Covers({"parcel-care", "parcel-claim"})
class ParcelCareProcessTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PAYMENT = "payCompensation";

    @Autowired
    private Intake intake;

    @Autowired
    private CareApi cares;

    @Autowired
    private WatchSweep sweep;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ApplicationEvents events;

    private Road road;

    @BeforeEach
    void road() {
        road = new Road(intake, cares, sweep, engine, jobs);
    }

    /** A parcel to Xinjiang that has not moved for five days: its lane allows four. */
    private CareView stuck() {
        return road.ordered()
                .shipped(Duration.ofDays(6))
                .scanned("IN_TRANSIT", Duration.ofDays(5))
                .swept()
                .care();
    }

    private CareView lost() {
        return road.ordered("placedAt", road.ago(Duration.ofDays(22)))
                .shipped(Duration.ofDays(21))
                .scanned("IN_TRANSIT", Duration.ofDays(20))
                .swept()
                .care();
    }

    private void promise(String amount) {
        stuck();
        road.decide("compensate", true, "compensationAmount", amount, "compensationReason", "延误");
    }

    @Test
    void aStuckParcelBecomesTheTaskOfOnePersonWithFactsAndProposedWords() {
        CareView care = stuck();

        assertThat(care.status()).isEqualTo(CareStatus.OPEN);
        assertThat(care.broken()).extracting(CareView.Broken::rule).containsExactly(Rule.STUCK);
        assertThat(care.owner()).startsWith("customer-service");
        assertThat(care.dueAt()).isAfter(care.openedAt());
        assertThat(care.wordsZh()).contains(road.trackingNo, "ZTO").doesNotContain("李雷");
        assertThat(care.wordsEn()).contains(road.trackingNo);
        assertThat(care.tasks()).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("careForParcel");
            assertThat(task.assignee()).isEqualTo(care.owner());
            assertThat(task.candidateGroups()).containsExactlyInAnyOrder("customer-service", "cs-lead");
        });
        Map<String, Object> reminder = road.answer("remindCare", Map.of());
        assertThat(reminder).containsEntry("to", care.owner()).containsEntry("recordNo", care.careNo());
        assertThat(reminder.toString()).doesNotContain("李雷").doesNotContain("花园路");
    }

    @Test
    void theCareEndsByItselfWhenTheParcelMovesAndASecondSweepOpensNone() {
        CareView care = stuck();
        road.scanned("ARRIVED", HOUR);

        CareView closed = road.all().get(0);
        assertThat(closed.status()).isEqualTo(CareStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CareOutcome.MOVED);
        assertThat(closed.tasks()).isEmpty();
        assertThat(road.ended(care.processInstanceId())).isTrue();
        road.scanned("ARRIVED", HOUR).swept();
        assertThat(road.all()).hasSize(1);
    }

    @Test
    void aMovementBeforeThePersonWasFoundEndsTheCareBeforeAnybodyIsBothered() {
        road.ordered().shipped(Duration.ofDays(6)).scanned("IN_TRANSIT", Duration.ofDays(5));
        road.swept();
        road.scanned("DELIVERED", HOUR);

        CareView closed = road.care();
        assertThat(closed.status()).isEqualTo(CareStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CareOutcome.DELIVERED);
        assertThat(road.waiting()).isEmpty();
    }

    @Test
    void anOldScanThatComesLateDoesNotEndTheCare() {
        stuck();
        road.scanned("PICKED_UP", Duration.ofDays(6));
        road.scanned("EXCEPTION", HOUR);
        assertThat(road.all().get(0).status()).isEqualTo(CareStatus.OPEN);
    }

    @Test
    void customerServiceWritesToTheCustomerAndUrgesTheCarrier() {
        CareView care = stuck();
        road.decide("contact", true, "customerWords", "正在催促", "urge", true);

        assertThat(road.answer("messageCustomer", Map.of()))
                .containsEntry("orderNo", road.orderNo)
                .containsEntry("customerId", "C-" + road.orderNo)
                .containsEntry("channel", "taobao")
                .containsEntry("text", "正在催促");
        assertThat(road.answer("urgeParcel", Map.of()))
                .containsEntry("carrier", "ZTO")
                .containsEntry("trackingNo", road.trackingNo)
                .containsEntry("text", "已核实");
        CareView closed = road.all().get(0);
        assertThat(closed.status()).isEqualTo(CareStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CareOutcome.CARED_FOR);
        assertThat(closed.note()).isEqualTo("已核实");
        assertThat(road.ended(care.processInstanceId())).isTrue();
        road.swept();
        assertThat(road.all())
                .as("what was reported is not reported again before it moves")
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsNamedByItsField() {
        stuck();
        String taskId = road.task("careForParcel").getId();
        assertThatThrownBy(() -> road.decide("contact", true, "customerWords", "", "compensate", true))
                .satisfies(e -> assertThat(e.toString()).contains("发给顾客的话").contains("补偿金额"));
        assertThat(road.task("careForParcel").getId()).isEqualTo(taskId);
    }

    @Test
    void aSmallCompensationIsPaidAtOnceAndBooked() {
        promise("15.00");
        assertThat(road.answer(PAYMENT, Map.of("paymentNo", "PY-1")))
                .containsEntry("amount", "15.00")
                .containsEntry("orderNo", road.orderNo)
                .containsEntry("reason", "延误");

        CareView closed = road.all().get(0);
        assertThat(closed.outcome()).isEqualTo(CareOutcome.COMPENSATED);
        assertThat(closed.compensation()).isEqualTo(Money.cny("15.00"));
        assertThat(closed.paymentNo()).isEqualTo("PY-1");
        assertThat(costs()).singleElement().satisfies(cost -> {
            assertThat(cost.kind()).isEqualTo(CostIncurred.Kind.COMPENSATION);
            assertThat(cost.stage()).isEqualTo(CostIncurred.Stage.DELIVERY);
            assertThat(cost.amount()).isEqualTo(Money.cny("15.00"));
            assertThat(cost.orderNo()).isEqualTo(road.orderNo);
        });
    }

    @Test
    void aLargerCompensationIsApprovedByAnotherPerson() {
        promise("50.00");
        assertThat(road.tasks()).containsExactly("approveParcelCompensation");
        assertThat(road.task("approveParcelCompensation").getAssignee()).startsWith("cs-lead");
        road.answer("remindApproval", Map.of());
        String proposer = road.all().get(0).owner();
        assertThatThrownBy(() -> road.completeAs(proposer, "approveParcelCompensation", Map.of("approved", true)))
                .isInstanceOf(RuntimeException.class);
        road.complete("approveParcelCompensation", Map.of("approved", true));
        road.answer(PAYMENT, Map.of("paymentNo", "PY-2"));
        assertThat(road.all().get(0).outcome()).isEqualTo(CareOutcome.COMPENSATED);
    }

    @Test
    void aRefusedCompensationComesBackToItsOwnerEvenWhenTheParcelHasMovedMeanwhile() {
        promise("50.00");
        road.scanned("ARRIVED", HOUR);
        assertThat(road.tasks()).as("the customer was promised money").containsExactly("approveParcelCompensation");
        assertThatThrownBy(() -> road.complete("approveParcelCompensation", Map.of("approved", false)))
                .hasStackTraceContaining("不批准的理由");
        road.complete("approveParcelCompensation", Map.of("approved", false, "approvalRemark", "金额太高"));
        assertThat(road.tasks()).containsExactly("careForParcel");

        road.decide();
        CareView closed = road.all().get(0);
        assertThat(closed.status()).isEqualTo(CareStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CareOutcome.MOVED);
        assertThat(closed.compensation()).isNull();
    }

    @Test
    void aPaymentThatIsRefusedComesBackToItsOwner() {
        promise("15.00");
        road.refuse(PAYMENT, "COMPENSATION_REFUSED", "订单已关闭");
        assertThat(road.tasks()).containsExactly("careForParcel");
        assertThat(engine.getRuntimeService().getVariable(road.all().get(0).processInstanceId(), "paymentRefusal"))
                .isEqualTo("订单已关闭");
    }

    @Test
    void theApprovalGoesToTheNextAndToTheLeadWhenNobodyActs() {
        promise("50.00");
        road.claim("approveParcelCompensation");
        road.fire("unclaimedApproval");
        assertThat(road.waiting()).doesNotContain("remindNextApproval");
        road.fire("overdueApproval");
        road.answer("remindNextApproval", Map.of());
        assertThat(road.task("approveParcelCompensation").getAssignee()).isEqualTo("manager");
    }

    @Test
    void anApproverWhoDoesNotAcceptLosesTheTask() {
        promise("50.00");
        String first = road.task("approveParcelCompensation").getAssignee();
        road.fire("unclaimedApproval");
        assertThat(road.task("approveParcelCompensation").getAssignee()).isNotEqualTo(first);
    }

    @Test
    void anOwnerWhoDoesNotAcceptLosesTheTaskAndAnOverdueOneGoesToTheLead() {
        CareView care = stuck();
        road.fire("unclaimedCare");
        assertThat(road.all().get(0).owner()).isNotEqualTo(care.owner());
        road.answer("remindNextCare", Map.of());
        road.claim("careForParcel");
        assertThat(road.all().get(0).respondedAt()).isNotNull();
        road.fire("unclaimedCare");
        assertThat(road.waiting()).doesNotContain("remindNextCare");
        road.fire("overdueCare");
        assertThat(road.task("careForParcel").getAssignee()).startsWith("cs-lead");
        assertThat(road.all().get(0).ownerGroup()).isEqualTo("cs-lead");
    }

    @Test
    void reissueIsAskedForOnceAndHandedOver() {
        CareView care = stuck();
        road.decide("reissue", true, "lookAgainIn", "PT4H");
        road.fire("timeToLook");
        road.decide("reissue", true);

        assertThat(events.stream(ReissueWanted.class).filter(e -> e.careNo().equals(care.careNo())))
                .singleElement()
                .satisfies(wanted -> {
                    assertThat(wanted.orderNo()).isEqualTo(road.orderNo);
                    assertThat(wanted.trackingNo()).isEqualTo(road.trackingNo);
                    assertThat(wanted.lost()).isFalse();
                });
        assertThat(road.all().get(0).outcome()).isEqualTo(CareOutcome.REISSUED);
    }

    @Test
    void aCareThatIsLookedAtLaterEndsWhenTheParcelMovesBefore() {
        stuck();
        road.decide("lookAgainIn", "P1D");
        assertThat(road.tasks()).isEmpty();
        road.scanned("OUT_FOR_DELIVERY", HOUR);
        assertThat(road.all().get(0).outcome()).isEqualTo(CareOutcome.MOVED);
        assertThat(road.all().get(0).status()).isEqualTo(CareStatus.CLOSED);
    }

    @Test
    void anotherBreakJoinsTheOpenCareAndTellsItsOwner() {
        CareView care = stuck();
        road.scanned("EXCEPTION", HOUR).swept();

        assertThat(road.all()).hasSize(1);
        assertThat(road.all().get(0).broken())
                .extracting(CareView.Broken::rule)
                .containsExactlyInAnyOrder(Rule.STUCK, Rule.EXCEPTION);
        assertThat(road.answer("remindWorse", Map.of())).containsEntry("recordNo", care.careNo());
        assertThat(road.tasks()).containsExactly("careForParcel");
    }

    @Test
    void anotherBreakWakesACareThatWaits() {
        stuck();
        road.decide("lookAgainIn", "P3D");
        road.scanned("REFUSED", HOUR).swept();
        assertThat(road.tasks()).containsExactly("careForParcel");
        assertThat(road.all().get(0).wordsZh()).contains("退回");
    }

    @Test
    void aLateParcelIsSettledByItsDeliveryAndNotByMoving() {
        road.ordered("promisedDeliverBy", road.ago(HOUR))
                .shipped(DAY)
                .scanned("IN_TRANSIT", Duration.ofHours(20))
                .swept();
        CareView care = road.care();
        assertThat(care.broken()).extracting(CareView.Broken::rule).containsExactly(Rule.LATE_DELIVERY);
        road.scanned("OUT_FOR_DELIVERY", Duration.ofMinutes(30));
        assertThat(road.all().get(0).status()).isEqualTo(CareStatus.OPEN);
        road.scanned("DELIVERED", Duration.ofMinutes(5));
        assertThat(road.all().get(0).outcome()).isEqualTo(CareOutcome.DELIVERED);
    }

    @Test
    void anOrderNotShippedNearThePromisedTimeIsCaredForUntilItLeaves() {
        road.ordered("promisedShipBy", road.now.plus(Duration.ofHours(3)).toString())
                .swept();
        CareView care = road.care();
        assertThat(care.broken()).extracting(CareView.Broken::rule).containsExactly(Rule.LATE_SHIP);
        assertThat(care.parcelStatus()).isEqualTo("UNSHIPPED");
        road.decide("urge", true, "claim", true, "lookAgainIn", "PT4H");
        assertThat(road.waiting()).as("no carrier has it yet").isEmpty();
        road.shipped(Duration.ofMinutes(1));
        assertThat(road.all().get(0).outcome()).isEqualTo(CareOutcome.SHIPPED);
    }

    @Test
    void aParcelThatCountsAsLostIsAQualityExceptionAndClaimedFromTheCarrier() {
        CareView care = lost();

        assertThat(care.broken()).extracting(CareView.Broken::rule).containsExactlyInAnyOrder(Rule.STUCK, Rule.LOST);
        assertThat(care.ncrNo()).isNotNull();
        assertThat(ncrs.ofSource(SourceKind.DELIVERY, care.careNo())).hasSize(1);
        assertThat(care.claim().status()).isEqualTo(ClaimStatus.OPEN);
        assertThat(care.claim().asked()).isEqualTo(Money.cny("90.00"));
        road.run();
        assertThat(road.answer("openClaim", Map.of("claimNo", "CL-7")))
                .containsEntry("amount", "90.00")
                .containsEntry("carrier", "ZTO")
                .containsEntry("trackingNo", road.trackingNo);
        road.answer("remindClaim", Map.of());
        assertThat(road.all().get(0).claim().claimNo()).isEqualTo("CL-7");

        assertThatThrownBy(() -> road.complete("settleParcelClaim", Map.of("claimAnswer", "PAID")))
                .hasStackTraceContaining("赔付金额");
        road.complete("settleParcelClaim", Map.of("claimAnswer", "PAID", "claimPaid", "80.00"));
        assertThat(road.all().get(0).claim().status()).isEqualTo(ClaimStatus.PAID);
        assertThat(costs()).singleElement().satisfies(cost -> {
            assertThat(cost.kind()).isEqualTo(CostIncurred.Kind.CLAIM);
            assertThat(cost.amount().amount()).isEqualTo(new BigDecimal("-80.00"));
        });
        assertThat(road.ended(care.claim().process())).isTrue();
    }

    @Test
    void aClaimThatTheCarrierDoesNotTakeIsFollowedByAPersonAndSurvivesTheParcelsMovement() {
        lost();
        road.run();
        road.decide("claim", true, "lookAgainIn", "P1D");
        assertThat(road.waiting())
                .filteredOn("openClaim"::equals)
                .as("claimed once")
                .hasSize(1);
        road.refuse("openClaim", "CLAIM_REFUSED", "超过索赔期限");
        road.scanned("ARRIVED", HOUR);
        assertThat(road.all().get(0).status()).isEqualTo(CareStatus.CLOSED);

        road.fireOfClaim("unclaimedClaim");
        road.answer("remindNextClaim", Map.of());
        road.claim("settleParcelClaim");
        road.fireOfClaim("unclaimedClaim");
        road.fireOfClaim("overdueClaim");
        assertThat(road.task("settleParcelClaim").getAssignee()).isEqualTo("manager");
        road.complete("settleParcelClaim", Map.of("claimAnswer", "WITHDRAWN", "claimNote", "包裹已找到"));
        assertThat(road.all().get(0).claim().status()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(costs()).isEmpty();
    }

    @Test
    void nobodyOutsideTheCandidatesGetsTheTask() {
        stuck();
        String taskId = road.task("careForParcel").getId();
        engine.getIdentityService().setAuthentication("warehouse", List.of("warehouse"));
        try {
            assertThatThrownBy(() -> engine.getTaskService().complete(taskId, decision()))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(road.tasks()).containsExactly("careForParcel");
    }

    private List<CostIncurred> costs() {
        String careNo = road.all().get(0).careNo();
        return events.stream(CostIncurred.class)
                .filter(cost -> cost.recordNo().equals(careNo))
                .toList();
    }
}
