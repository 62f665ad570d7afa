package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Sample;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a shop's platform says while the return runs, at every point of it, and what time does. */
@QualoopTest
@Covers(value = "return-inspection", with = ReturnProcessTest.class)
class PlatformStatusTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RmaApi returns;

    @Autowired
    private Intake intake;

    @LocalServerPort
    private int port;

    private ReturnSteps steps;
    private Map<String, Object> request;
    private String sku;

    @BeforeEach
    void aRequest() {
        steps = new ReturnSteps(returns, intake, engine, jobs, port);
        sku = unique("SKU");
        request = steps.request("RETURN", steps.order(sku, "60.00"), "platformStatus", "WAIT_SELLER_AGREE");
    }

    @ParameterizedTest
    @CsvSource({
        "WAIT_SELLER_AGREE, OPEN",
        "待审核, OPEN",
        "wait_buyer_return_goods, AGREED",
        "商家已同意, AGREED",
        "买家已撤销, WITHDRAWN",
        "退款关闭, WITHDRAWN",
        "客服介入, INTERVENED",
        "小二已介入处理, INTERVENED",
        "极速退款, REFUNDED",
        "系统已退款给买家, REFUNDED",
        "10, WITHDRAWN",
        "90, REFUNDED",
        "某种新状态, UNKNOWN"
    })
    void theWordsOfShopsAreUnderstoodOrKept(String word, String state) {
        request.put("platformStatus", word);
        steps.take("return-requests", request);
        ReturnView view = steps.view(steps.numberOf(request));
        assertThat(view.platformState()).isEqualTo(state);
        assertThat(view.platformStatus()).isEqualTo(word);
    }

    @Test
    void anUnknownWordChangesNothing() {
        String rmaNo = steps.open(request);
        steps.revise(request, "platformStatus", "某种新状态");
        assertThat(steps.openTasks(rmaNo)).containsExactly("confirmReturn");
        assertThat(steps.view(rmaNo).platformState()).isEqualTo("OPEN");
        assertThat(steps.view(rmaNo).platformStatus()).isEqualTo("某种新状态");
    }

    @Test
    void aBuyerWhoWithdrawsBeforeTheAnswerEndsTheReturnWithoutAWord() {
        String rmaNo = steps.open(request);
        steps.revise(request, "platformStatus", "买家已撤销");
        assertThat(steps.ended(rmaNo)).isTrue();
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("WITHDRAWN");
        assertThat(steps.passed(rmaNo)).doesNotContain("informCustomer");
        steps.assertPassed(rmaNo, "withdrawnBeforeAnswer");
    }

    @Test
    void aRequestThatComesWithdrawnEndsByItself() {
        request.put("platformStatus", "CLOSED");
        String rmaNo = steps.open(request);
        assertThat(steps.ended(rmaNo)).isTrue();
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aBuyerWhoWithdrawsBeforeTheGoodsAreHereEndsTheReturn() {
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.revise(request, "platformStatus", "WITHDRAWN");
        assertThat(steps.ended(rmaNo)).isTrue();
        steps.assertPassed(rmaNo, "withdrawnBeforeArrival");
    }

    @Test
    void goodsThatAreHereAreStillInspectedAndPutBackAfterAWithdrawal() {
        request.put("returnTrackingNo", unique("SF"));
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.parcel((String) request.get("returnTrackingNo"));
        steps.revise(request, "platformStatus", "WITHDRAWN");
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        assertThat(steps.answer(rmaNo, "erp-update-stock-status").get(0)).containsEntry("status", "SELLABLE");
        assertThat(steps.ended(rmaNo)).isTrue();
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("WITHDRAWN");
        assertThat(steps.view(rmaNo).refund()).isNull();
    }

    @Test
    void whatThePlatformHasAgreedNobodyIsAskedAgain() {
        String rmaNo = steps.open(request);
        steps.revise(request, "platformStatus", "WAIT_BUYER_RETURN_GOODS");
        steps.answer(rmaNo, "wms-announce-return");
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        assertThat(steps.waiting(rmaNo)).doesNotContain("shop-agree-return");
        steps.assertPassed(rmaNo, "settledByPlatform");
    }

    @Test
    void aFastRefundIsInspectedAllTheSameAndNeverPaidTwice() {
        String rmaNo = steps.open(request);
        steps.revise(request, "platformStatus", "极速退款", "refundedAt", "2026-11-22T09:00:00Z", "refundedBy", "platform");
        steps.answer(rmaNo, "wms-announce-return");
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED_BY_PLATFORM");
        assertThat(steps.view(rmaNo).refund()).isNull();
        assertThat(steps.passed(rmaNo)).doesNotContain("payRefund");
    }

    @Test
    void aSwappedItemAfterAFastRefundEndsInAnAppeal() {
        request.put("refundedAt", "2026-11-22T09:00:00Z");
        String rmaNo = steps.open(request);
        steps.answer(rmaNo, "wms-announce-return");
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "D", "SWAPPED_ITEM");
        steps.complete(rmaNo, "appealReturn", "customer-service", "appealText", "退回的不是我们的商品");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("APPEALED");
        assertThat(steps.passed(rmaNo)).contains("sendAppeal").doesNotContain("payRefund");
    }

    @Test
    void aRefundByThePlatformWhileFinanceThinksLeavesNothingToApprove() {
        request = steps.request("RETURN", steps.order(sku, "900.00"));
        String rmaNo = inspected();
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");
        steps.revise(request, "platformStatus", "REFUNDED");
        assertThat(steps.openTasks(rmaNo)).isEmpty();
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED_BY_PLATFORM");
        steps.assertPassed(rmaNo, "movedAtApproval");
    }

    @Test
    void aRefundByThePlatformIsSeenInTheLastMomentBeforeOurs() {
        String rmaNo = inspected();
        assertThat(steps.waiting(rmaNo)).contains("payment-refund");

        steps.revise(request, "platformStatus", "REFUNDED");

        assertThat(steps.waiting(rmaNo)).doesNotContain("payment-refund");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).refund().status()).isEqualTo("BY_PLATFORM");
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED_BY_PLATFORM");
        steps.assertPassed(rmaNo, "paidByPlatform", "releaseRefund");
    }

    @Test
    void aPaymentThatSomebodyHasTakenIsNotCalledBack() {
        String rmaNo = inspected();
        var taken = steps.lock(rmaNo, "payment-refund");
        steps.revise(request, "platformStatus", "REFUNDED");
        assertThat(steps.waiting(rmaNo)).contains("payment-refund");
        engine.getExternalTaskService().complete(taken.get(0).getId(), "rma-test");
        steps.run(rmaNo);
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void aStatusThatComesBetweenTwoStepsIsLookedUpBeforeTheRefund() {
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.revise(request, "refundedAt", "2026-11-22T10:00:00Z");
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answerAll(rmaNo);
        assertThat(steps.passed(rmaNo)).doesNotContain("payRefund");
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED_BY_PLATFORM");
    }

    @Test
    void theReservationIsNotMadeWhenTheTableSaysThatThePlatformHasPaid() {
        request = steps.request("RETURN", steps.order(sku, "900.00"));
        String rmaNo = inspected();
        String instance = steps.view(rmaNo).processInstanceId();
        engine.getIdentityService().setAuthentication("finance", java.util.List.of());
        engine.getTaskService().complete(steps.task(rmaNo, "approveRefund").getId(), Map.of("approval", "APPROVE"));
        engine.getIdentityService().clearAuthentication();
        steps.revise(request, "platformStatus", "REFUNDED");
        jobs.run(instance);
        steps.answerAll(rmaNo);
        steps.assertPassed(rmaNo, "notDue");
        assertThat(steps.view(rmaNo).refund()).isNull();
    }

    @Test
    void aRefusedPaymentThatThePlatformMakesNeedsNobody() {
        String rmaNo = inspected();
        steps.refuse(rmaNo, "payment-refund", "REFUND_REFUSED");
        steps.revise(request, "platformStatus", "REFUNDED");
        assertThat(steps.openTasks(rmaNo)).isEmpty();
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).refund().status()).isEqualTo("BY_PLATFORM");
        steps.assertPassed(rmaNo, "paidByPlatformLater");
    }

    @Test
    void whenThePlatformStepsInTheLeadOfCustomerServiceHasIt() {
        String rmaNo = steps.open(request);
        steps.revise(request, "platformStatus", "平台介入");
        assertThat(steps.task(rmaNo, "confirmReturn").getAssignee()).isEqualTo("cs-lead");
        assertThat(steps.answer(rmaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "cs-lead");
        assertThat(steps.view(rmaNo).owner()).isEqualTo("cs-lead");
    }

    @Test
    void theWarehouseKeepsItsTaskWhenThePlatformStepsIn() {
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        String before = steps.task(rmaNo, "receiveReturn").getAssignee();
        steps.revise(request, "platformStatus", "PLATFORM_INTERVENED");
        assertThat(steps.task(rmaNo, "receiveReturn").getAssignee()).isEqualTo(before);
        assertThat(steps.answer(rmaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "cs-lead");
    }

    @Test
    void thePlatformsDeadlineWinsWhenItIsEarlierAlsoWhenItComesLater() {
        Instant soon = Instant.now().plus(Duration.ofHours(3)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Instant sooner = soon.minus(Duration.ofHours(2));
        request.put("deadlineAt", soon.toString());
        String rmaNo = steps.open(request);
        assertThat(steps.task(rmaNo, "confirmReturn").getDueDate()).isEqualTo(soon);

        steps.revise(request, "deadlineAt", sooner.toString());

        assertThat(steps.task(rmaNo, "confirmReturn").getDueDate()).isEqualTo(sooner);
        assertThat(steps.view(rmaNo).dueAt()).isEqualTo(sooner);
        assertThat(jobs.timers(steps.view(rmaNo).processInstanceId())
                        .activityId("late_confirm")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(sooner);
    }

    @Test
    void aStepLateIsRemindedAndThenEscalated() {
        String rmaNo = steps.open(request);
        String owner = steps.view(rmaNo).owner();
        steps.fire(rmaNo, "late_confirm");
        assertThat(steps.answer(rmaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", owner)
                .containsEntry("recordNo", rmaNo);
        steps.fire(rmaNo, "grace_confirm");
        assertThat(steps.answer(rmaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "cs-lead");
        assertThat(steps.task(rmaNo, "confirmReturn").getAssignee()).isEqualTo("cs-lead");
        steps.agree(rmaNo);
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        steps.assertPassed(rmaNo, "escalated_confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "receive", "inspect", "approve", "repair", "appeal", "settle"})
    void everyStepIsWatchedInTheSameWay(String step) {
        String rmaNo = at(step);
        String task = steps.openTasks(rmaNo).get(0);
        steps.fire(rmaNo, "idle_" + step);
        steps.fire(rmaNo, "idle_" + step);
        steps.fire(rmaNo, "late_" + step);
        steps.answerIfAsked(rmaNo, "messenger-send-work-notification");
        steps.fire(rmaNo, "grace_" + step);
        steps.answerIfAsked(rmaNo, "messenger-send-work-notification");
        steps.assertPassed(
                rmaNo, "isAccepted_" + step, "remindLate_" + step, "escalateOwner_" + step, "escalated_" + step);
        assertThat(steps.openTasks(rmaNo)).containsExactly(task);
        assertThat(steps.view(rmaNo).owner()).isIn("cs-lead", "warehouse-lead", "quality", "quality-2");
        assertThat(steps.task(rmaNo, task).getAssignee())
                .isEqualTo(steps.view(rmaNo).owner());
    }

    /** Brings a return to the step of that name. */
    private String at(String step) {
        switch (step) {
            case "confirm" -> {
                return steps.open(request);
            }
            case "approve" -> {
                request = steps.request("RETURN", steps.order(sku, "900.00"));
                return inspected();
            }
            case "repair" -> {
                request.put("type", "REPAIR");
                return inspected();
            }
            case "settle" -> {
                String rmaNo = inspected();
                steps.refuse(rmaNo, "payment-refund", "REFUND_REFUSED");
                return rmaNo;
            }
            default -> {
                String rmaNo = steps.open(request);
                steps.agree(rmaNo);
                if (!"receive".equals(step)) {
                    steps.receive(rmaNo);
                }
                if ("appeal".equals(step)) {
                    steps.inspect(rmaNo, "D", "EMPTY_PARCEL");
                }
                return rmaNo;
            }
        }
    }

    @Test
    void daysCountFromTheDeliveryAsSoonAsTheCarrierTellsOfIt() {
        String tracking = unique("SF");
        String orderNo = steps.order(sku, "60.00");
        steps.ship(orderNo, tracking, sku, "L1");
        request = steps.request("RETURN", orderNo, "requestedAt", "2026-12-01T08:00:00Z");
        assertThat(steps.view(steps.open(request)).eligibilityNote()).isEqualTo("SEVEN_DAYS_OVER");
        steps.take(
                "tracking-events",
                Sample.fields("trackingNo", tracking, "at", "2026-11-25T08:00:00Z", "code", "DELIVERED"));
        request = steps.request("RETURN", orderNo, "requestedAt", "2026-12-01T08:00:00Z");
        assertThat(steps.view(steps.open(request)).eligibilityNote()).isEqualTo("SEVEN_DAYS");
    }

    @Test
    void whatNobodyAcceptsGoesToTheNextAndThenToTheLead() {
        String rmaNo = steps.open(request);
        String first = steps.view(rmaNo).owner();
        steps.fire(rmaNo, "idle_confirm");
        String second = steps.view(rmaNo).owner();
        assertThat(second).isNotEqualTo(first);
        assertThat(steps.answer(rmaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", second);
        steps.fire(rmaNo, "idle_confirm");
        assertThat(steps.view(rmaNo).owner()).isEqualTo("cs-lead");
        steps.assertPassed(rmaNo, "handed_confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "inspect", "approve", "repair", "appeal", "settle"})
    void whoHasAcceptedKeepsHisTask(String step) {
        String rmaNo = at(step);
        String owner = steps.view(rmaNo).owner();
        String taskId = steps.task(rmaNo, steps.openTasks(rmaNo).get(0)).getId();
        engine.getIdentityService().setAuthentication(owner, java.util.List.of());
        engine.getTaskService().claim(taskId, owner);
        engine.getIdentityService().clearAuthentication();
        steps.fire(rmaNo, "idle_" + step);
        assertThat(steps.view(rmaNo).owner()).isEqualTo(owner);
        steps.assertPassed(rmaNo, "accepted_" + step);
    }

    @Test
    void nobodyIsChasedForAParcelThatIsNotHere() {
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        String owner = steps.view(rmaNo).owner();
        steps.fire(rmaNo, "idle_receive");
        assertThat(steps.view(rmaNo).owner()).isEqualTo(owner);
        steps.assertPassed(rmaNo, "accepted_receive");
    }

    @Test
    void onceTheParcelIsHereTimeRunsForTheWarehouse() {
        request.put("returnTrackingNo", unique("SF"));
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        Instant before = steps.view(rmaNo).dueAt();
        String owner = steps.view(rmaNo).owner();
        steps.parcel((String) request.get("returnTrackingNo"));

        assertThat(steps.view(rmaNo).dueAt()).isBefore(before.minus(Duration.ofDays(5)));
        assertThat(steps.view(rmaNo).arrivals()).hasSize(1);
        steps.fire(rmaNo, "idleAfterArrival");
        assertThat(steps.view(rmaNo).owner()).isNotEqualTo(owner);
        steps.answer(rmaNo, "messenger-send-work-notification");
        steps.assertPassed(rmaNo, "noteArrival", "handed_receive");
    }

    @Test
    void goodsThatNeverComeCloseTheReturn() {
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.fire(rmaNo, "neverCame");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("NOT_RETURNED");
        assertThat(steps.ended(rmaNo)).isTrue();
    }

    @Test
    void goodsThatNeverComeAfterAFastRefundAreAppealed() {
        request.put("platformStatus", "极速退款成功");
        String rmaNo = steps.open(request);
        steps.answer(rmaNo, "wms-announce-return");
        steps.fire(rmaNo, "neverCame");
        steps.complete(rmaNo, "appealReturn", "customer-service", "appealText", "买家未寄回");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("APPEALED");
    }

    @Test
    void aParcelInTheWarehouseIsNotGivenUp() {
        request.put("returnTrackingNo", unique("SF"));
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.parcel((String) request.get("returnTrackingNo"));
        steps.fire(rmaNo, "neverCame");
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        assertThat(steps.variable(rmaNo, "arrived")).isEqualTo(true);
    }

    @Test
    void theSameRevisionTwiceIsTakenInOnce() {
        String rmaNo = steps.open(request);
        steps.revise(request, "platformStatus", "平台介入");
        steps.answerAll(rmaNo);
        assertThat(steps.take("return-requests", request).duplicates()).isEqualTo(1);
        steps.run(rmaNo);
        assertThat(steps.waiting(rmaNo)).isEmpty();
    }

    @Test
    void whatThePlatformSaysAfterTheEndIsKeptAndStartsNothing() {
        String rmaNo = inspected();
        steps.answerAll(rmaNo);
        assertThat(steps.ended(rmaNo)).isTrue();
        steps.take("return-requests", revised("platformStatus", "REFUNDED"));
        assertThat(steps.view(rmaNo).platformState()).isEqualTo("REFUNDED");
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void aRejectedReturnStartsOverWhenThePlatformStepsIn() {
        String rmaNo = steps.open(request);
        String first = steps.view(rmaNo).processInstanceId();
        steps.complete(rmaNo, "confirmReturn", "customer-service", "decision", "REJECT", "rejectReason", "超期");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REJECTED");
        steps.revise(request, "platformStatus", "REJECTED");
        assertThat(steps.view(rmaNo).status()).isEqualTo("CLOSED");

        steps.revise(request, "platformStatus", "PLATFORM_INTERVENED");

        assertThat(steps.view(rmaNo).processInstanceId()).isNotEqualTo(first);
        assertThat(steps.view(rmaNo).status()).isEqualTo("REQUESTED");
        assertThat(steps.view(rmaNo).decision()).isNull();
        assertThat(steps.openTasks(rmaNo)).containsExactly("confirmReturn");
        assertThat(steps.answer(rmaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "cs-lead");
        steps.revise(request, "platformStatus", "AGREED");
        steps.answer(rmaNo, "wms-announce-return");
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
    }

    @Test
    void aRequestThatComesBeforeItsOrderIsLinkedWhenTheOrderComes() {
        String orderNo = unique("O");
        request = steps.request("RETURN", orderNo);
        String rmaNo = steps.open(request);
        assertThat(steps.view(rmaNo).orderKnown()).isFalse();
        assertThat(steps.view(rmaNo).eligibilityNote()).isEqualTo("ORDER_UNKNOWN");

        steps.orderNamed(orderNo, sku, "60.00");

        ReturnView linked = steps.view(rmaNo);
        assertThat(linked.lines().get(0).sku()).isEqualTo(sku);
        assertThat(linked.customerId()).isEqualTo("C-" + orderNo);
        assertThat(linked.eligibility()).isEqualTo("ELIGIBLE");
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answer(rmaNo, "erp-update-stock-status");
        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "30.00");
        steps.answer(rmaNo, "shop-message-customer");
    }

    private Map<String, Object> revised(String field, Object value) {
        request.put(field, value);
        return request;
    }

    private String inspected() {
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answer(rmaNo, "erp-update-stock-status");
        return rmaNo;
    }
}
