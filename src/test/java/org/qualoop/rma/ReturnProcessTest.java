package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.money;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.SourceKind;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Http;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Travels the exits of {@code return-inspection.bpmn}: types, grades, refunds. */
@QualoopTest
@Covers(value = "return-inspection", with = PlatformStatusTest.class)
class ReturnProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RmaApi returns;

    @Autowired
    private Intake intake;

    @Autowired
    private NcrApi ncrs;

    @LocalServerPort
    private int port;

    private ReturnSteps steps;
    private String sku;

    @BeforeEach
    void steps() {
        steps = new ReturnSteps(returns, intake, engine, jobs, port);
        sku = unique("SKU");
    }

    @Test
    void aReturnWithoutReasonInGoodStateIsRefundedWithoutApproval() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "99.00", "10.00")));

        ReturnView opened = steps.view(rmaNo);
        assertThat(steps.openTasks(rmaNo)).containsExactly("confirmReturn");
        assertThat(opened.owner()).isIn("customer-service", "customer-service-2");
        assertThat(opened.dueAt()).isAfter(opened.openedAt());
        assertThat(opened.eligibility()).isEqualTo("ELIGIBLE");
        assertThat(opened.reasonClass()).isEqualTo("NO_REASON");
        assertThat(opened.lines().get(0).paidAmount().amount()).isEqualByComparingTo("99.00");

        steps.complete(rmaNo, "confirmReturn", "customer-service", "decision", "AGREE");
        assertThat(steps.answer(rmaNo, "shop-agree-return").get(0))
                .containsEntry("channel", "taobao")
                .containsEntry("requestId", opened.requestId())
                .containsEntry("recordNo", rmaNo);
        assertThat(steps.answer(rmaNo, "wms-announce-return").get(0)).containsEntry("orderNo", opened.orderNo());
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        steps.receive(rmaNo);
        assertThat(steps.openTasks(rmaNo)).containsExactly("inspectReturn");
        assertThat(steps.view(rmaNo).status()).isEqualTo("RECEIVED");
        steps.inspect(rmaNo, "A", "BUYER_REASON");

        assertThat(steps.answer(rmaNo, "erp-update-stock-status").get(0))
                .containsEntry("status", "SELLABLE")
                .containsEntry("sku", sku)
                .containsEntry("lotNo", "L1")
                .containsEntry("qty", 1);
        assertThat(steps.answer(rmaNo, "payment-refund", "refundNo", "P-1").get(0))
                .containsEntry("amount", "49.50")
                .containsEntry("currency", "CNY")
                .containsEntry("orderNo", opened.orderNo());
        Map<String, Object> told = steps.answer(rmaNo, "shop-message-customer").get(0);
        assertThat((String) told.get("text")).contains(opened.orderNo(), "49.50");

        ReturnView closed = steps.view(rmaNo);
        assertThat(steps.ended(rmaNo)).isTrue();
        assertThat(closed.status()).isEqualTo("CLOSED");
        assertThat(closed.outcome()).isEqualTo("REFUNDED");
        assertThat(closed.freightPayer()).isEqualTo("BUYER");
        assertThat(closed.refund().refundNo()).isEqualTo("P-1");
        assertThat(closed.refund().status()).isEqualTo("PAID");
        assertThat(closed.gradedBy()).isEqualTo("inspector");
        steps.assertPassed(
                rmaNo, "needsConfirmation", "isAgreed", "isGoodsBack", "isRefundDue", "refunded", "returnClosed");
    }

    @Test
    void refundOnlySkipsTheWarehouseAndStillKeepsCauseAndCost() {
        String rmaNo = steps.open(steps.request(
                "REFUND_ONLY", steps.order(sku, "30.00"), "reasonCode", "商品破损", "amount", money("12.00")));
        steps.complete(
                rmaNo, "confirmReturn", "customer-service", "decision", "AGREE", "agreedCause", "TRANSPORT_DAMAGE");
        steps.answer(rmaNo, "shop-agree-return");

        assertThat(steps.passed(rmaNo)).doesNotContain("receiveReturn", "announceReturn");
        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "12.00");
        steps.answerAll(rmaNo);

        ReturnView closed = steps.view(rmaNo);
        assertThat(closed.outcome()).isEqualTo("REFUNDED");
        assertThat(closed.cause()).isEqualTo("TRANSPORT_DAMAGE");
        assertThat(closed.freightPayer()).isEqualTo("CARRIER");
        assertThat(closed.refund().amount().amount()).isEqualByComparingTo("12.00");
    }

    @Test
    void customerServiceMayTurnAReturnIntoARefundOnly() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "30.00"), "reasonCode", "DAMAGED"));
        steps.complete(rmaNo, "confirmReturn", "customer-service", "decision", "AGREE", "agreedType", "REFUND_ONLY");
        steps.answer(rmaNo, "shop-agree-return");

        assertThat(steps.view(rmaNo).type()).isEqualTo("REFUND_ONLY");
        assertThat(steps.waiting(rmaNo)).contains("payment-refund");
    }

    @Test
    void aRejectedRequestIsToldToShopAndCustomerWithItsReason() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "30.00")));
        steps.complete(rmaNo, "confirmReturn", "customer-service", "decision", "REJECT", "rejectReason", "已超过七天");

        assertThat(steps.answer(rmaNo, "shop-reject-return").get(0)).containsEntry("reason", "已超过七天");
        assertThat((String) steps.answer(rmaNo, "shop-message-customer").get(0).get("text"))
                .contains("已超过七天");
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REJECTED");
        assertThat(steps.ended(rmaNo)).isTrue();
        steps.assertPassed(rmaNo, "rejectReturn", "isCustomerToTell");
    }

    @Test
    void aRefundAboveTheLimitNeedsSomebodyWhoHasNotGraded() {
        String rmaNo = inspected("500.00", "A", "BUYER_REASON");

        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");
        assertThat(steps.view(rmaNo).settlementReason()).isEqualTo("ABOVE_LIMIT");
        assertThat(steps.variable(rmaNo, "grader")).isEqualTo("inspector");
        assertThatThrownBy(() -> steps.complete(rmaNo, "approveRefund", "inspector", "approval", "APPROVE"))
                .as("the grader");
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");

        steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE");

        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "250.00");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).approvedBy()).isEqualTo("finance");
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void unitsThatAReissueMadeGoodAreRefundedOnlyForAReason() {
        String orderNo = steps.order(sku, "60.00");
        Http.Answer reissue = Http.as("customer-service", port)
                .post(
                        "/api/v1/reissues",
                        fields(
                                "orderNo",
                                orderNo,
                                "reason",
                                "DAMAGED",
                                "lines",
                                List.of(fields("orderLineNo", 1, "sku", sku, "qty", 1)),
                                "collectWrongItem",
                                false),
                        "Idempotency-Key",
                        unique("K"));
        assertThat(reissue.status()).isEqualTo(201);
        String reissueNo = reissue.json().get("reissueNo").asText();
        String rmaNo = steps.open(steps.request("RETURN", orderNo));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answer(rmaNo, "erp-update-stock-status");

        assertThat(steps.view(rmaNo).settlementReason()).isEqualTo("REISSUED");
        assertThat(steps.view(rmaNo).madeGoodBy()).containsExactly(reissueNo);
        assertThatThrownBy(() -> steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE"))
                .hasMessageContaining("say why");
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");

        steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE", "approveReason", "补发件也已退回");
        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "30.00");
    }

    @Test
    void whatIsBeingRefundedIsNotReissued() {
        String rmaNo = inspected("60.00", "A", "BUYER_REASON");
        assertThat(steps.view(rmaNo).refund().status()).isEqualTo("RESERVED");
        Http.Answer reissue = Http.as("customer-service", port)
                .post(
                        "/api/v1/reissues",
                        fields(
                                "orderNo",
                                steps.view(rmaNo).orderNo(),
                                "reason",
                                "DAMAGED",
                                "lines",
                                List.of(fields("orderLineNo", 1, "sku", sku, "qty", 2)),
                                "collectWrongItem",
                                false),
                        "Idempotency-Key",
                        unique("K"));
        assertThat(reissue.status()).isEqualTo(409);
        assertThat(reissue.text()).contains(rmaNo);
    }

    @Test
    void theApproverMayLowerTheAmountButNotGiveMoreThanWasPaid() {
        String rmaNo = inspected("500.00", "C", "BUYER_REASON");
        assertThat(steps.view(rmaNo).refundAmount().amount()).isEqualByComparingTo("175.00");
        assertThat(steps.view(rmaNo).refundable().amount()).isEqualByComparingTo("250.00");

        assertThatThrownBy(() -> steps.complete(
                        rmaNo, "approveRefund", "finance", "approval", "APPROVE", "approvedAmount", 250.01))
                .hasMessageContaining("250.00");
        steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE", "approvedAmount", 100.5);

        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "100.50");
    }

    @Test
    void aRefusedApprovalEndsWithoutRefund() {
        String rmaNo = inspected("500.00", "D", "BUYER_REASON");
        steps.complete(rmaNo, "approveRefund", "finance", "approval", "REFUSE", "refuseReason", "人为损坏");

        assertThat((String) steps.answer(rmaNo, "shop-message-customer").get(0).get("text"))
                .contains("人为损坏");
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUND_REFUSED");
        assertThat(steps.view(rmaNo).refund()).isNull();
        assertThat(steps.view(rmaNo).lines().get(0).disposition()).isEqualTo("SCRAP");
    }

    @Test
    void aProductFaultGoesBackToTheVendorAndReportsItsLot() {
        String orderNo = steps.order(sku, "80.00");
        String rmaNo = steps.open(steps.request("RETURN", orderNo, "reasonCode", "LEAKAGE"));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "C", "PRODUCT_FAULT", "defectCode", "LEAKAGE");

        ReturnView view = steps.view(rmaNo);
        String ncrNo = view.lines().get(0).ncrNo();
        assertThat(ncrs.find(ncrNo)).hasValueSatisfying(ncr -> {
            assertThat(ncr.lotNo()).isEqualTo("L1");
            assertThat(ncr.defectCode()).isEqualTo("LEAKAGE");
            assertThat(ncr.source().kind()).isEqualTo(SourceKind.RETURN);
        });
        assertThat(steps.answer(rmaNo, "erp-update-stock-status").get(0)).containsEntry("status", "RETURN_TO_VENDOR");
        assertThat(steps.view(rmaNo).freightPayer()).isEqualTo("SELLER");

        String second = steps.open(steps.request("RETURN", steps.order(sku, "80.00"), "reasonCode", "LEAKAGE"));
        steps.agree(second);
        steps.receive(second);
        steps.inspect(second, "C", "PRODUCT_FAULT", "defectCode", "LEAKAGE");
        assertThat(steps.view(second).lines().get(0).ncrNo()).isEqualTo(ncrNo);
    }

    @Test
    void severalLinesAreInspectedInOneTaskAndSettledEachByItsOwnGrade() {
        Map<String, Object> request = steps.request(
                "RETURN",
                steps.order(sku, "60.00", "40.00"),
                "lines",
                List.of(fields("orderLineNo", 1, "qty", 2), fields("orderLineNo", 2, "qty", 1)));
        String rmaNo = steps.open(request);
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON", "grade_2", "C", "lotNo_2", "L2");

        assertThat(steps.answer(rmaNo, "erp-update-stock-status").get(0))
                .containsEntry("status", "SELLABLE")
                .containsEntry("qty", 2);
        assertThat(steps.answer(rmaNo, "erp-update-stock-status").get(0))
                .containsEntry("status", "REWORK")
                .containsEntry("lotNo", "L2");
        assertThat(steps.openTasks(rmaNo)).containsExactly("approveRefund");
        assertThat(steps.view(rmaNo).refundAmount().amount()).isEqualByComparingTo("74.00");
        assertThat(steps.view(rmaNo).lines()).extracting(ReturnView.Line::grade).containsExactly("A", "C");
    }

    @Test
    void anUnknownGradeOfOneLineIsRefusedAndNothingIsKept() {
        String rmaNo = received("60.00");
        assertThatThrownBy(() -> steps.inspect(rmaNo, "A", "BUYER_REASON", "grade_1", "Z"))
                .hasMessageContaining("A, B, C, D");
        assertThat(steps.openTasks(rmaNo)).containsExactly("inspectReturn");
        assertThat(steps.view(rmaNo).lines().get(0).grade()).isNull();
    }

    @Test
    void giftsMustComeBackWhenThereIsNoReason() {
        String orderNo = unique("O");
        steps.orderNamed(
                orderNo,
                List.of(
                        fields("lineNo", 1, "sku", sku, "qty", 1, "paidAmount", money("50.00")),
                        fields("lineNo", 2, "sku", sku + "-GIFT", "qty", 1, "type", "GIFT", "parentLineNo", 1)));
        String kept = steps.open(steps.request("RETURN", orderNo));
        assertThat(steps.view(kept).giftsDue()).extracting(ReturnView.Gift::sku).containsExactly(sku + "-GIFT");
        steps.agree(kept);
        steps.receive(kept);
        steps.inspect(kept, "A", "BUYER_REASON", "giftsReturned", false);
        steps.answer(kept, "erp-update-stock-status");
        assertThat(steps.view(kept).settlementReason()).isEqualTo("GIFTS_MISSING");
        assertThat(steps.openTasks(kept)).containsExactly("approveRefund");
    }

    @Test
    void anExchangeIsSentInsteadOfRefunded() {
        String rmaNo = steps.open(steps.request("EXCHANGE", steps.order(sku, "60.00")));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answer(rmaNo, "erp-update-stock-status");

        assertThat(steps.answer(rmaNo, "wms-reship").get(0))
                .containsEntry("sku", sku)
                .containsEntry("qty", 1)
                .containsEntry("reason", "EXCHANGE");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("RESHIPPED");
        assertThat(steps.view(rmaNo).refund()).isNull();
    }

    @Test
    void aResendNeedsNoGoodsBack() {
        String rmaNo = steps.open(steps.request("RESEND", steps.order(sku, "60.00"), "reasonCode", "少件"));
        steps.agree(rmaNo);

        assertThat(steps.passed(rmaNo)).doesNotContain("receiveReturn");
        assertThat(steps.answer(rmaNo, "wms-reship").get(0)).containsEntry("reason", "RESEND");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("RESHIPPED");
    }

    @Test
    void aRepairIsDoneByAPersonAndSentBack() {
        String rmaNo = steps.open(steps.request("REPAIR", steps.order(sku, "60.00"), "reasonCode", "坏了"));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "C", "TRANSPORT_DAMAGE");
        steps.answer(rmaNo, "erp-update-stock-status");
        steps.complete(rmaNo, "repairGoods", "warehouse", "repairNote", "更换泵头");

        assertThat(steps.answer(rmaNo, "wms-reship").get(0)).containsEntry("reason", "REPAIR");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REPAIRED");
    }

    @Test
    void anEmptyParcelEndsInAnAppealWithTheEvidenceAndWithoutRefund() {
        String rmaNo = received("60.00");
        steps.inspect(rmaNo, "D", "EMPTY_PARCEL");

        assertThat(steps.waiting(rmaNo)).doesNotContain("erp-update-stock-status");
        steps.complete(rmaNo, "appealReturn", "customer-service", "appealText", "退回的是空包");
        Map<String, Object> appeal = steps.answer(rmaNo, "shop-appeal").get(0);
        assertThat(appeal).containsEntry("text", "退回的是空包").containsKey("requestId");
        assertThat(((String) appeal.get("evidenceIds")).split(",")).hasSize(2);
        steps.answerAll(rmaNo);

        assertThat(steps.view(rmaNo).outcome()).isEqualTo("APPEALED");
        assertThat(steps.view(rmaNo).refund()).isNull();
    }

    @Test
    void aReturnThatNoShopHasAskedForIsAnsweredAndDisputedWithoutAnyShop() {
        String orderNo = steps.order(sku, "60.00");
        Http.Answer answer = Http.as("customer-service", port).post("/api/v1/returns", """
                        {"orderNo":"%s","reasonCode":"七天无理由退货","lines":[{"orderLineNo":1,"qty":1}]}""".formatted(orderNo));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String rmaNo = answer.json().get("rmaNo").asText();
        steps.run(rmaNo);
        steps.complete(rmaNo, "confirmReturn", "customer-service", "decision", "AGREE");
        assertThat(steps.waiting(rmaNo)).doesNotContain("shop-agree-return");
        steps.answer(rmaNo, "wms-announce-return");
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "D", "EMPTY_PARCEL");
        steps.complete(rmaNo, "appealReturn", "customer-service", "appealText", "退回的是空包");
        assertThat(steps.waiting(rmaNo)).doesNotContain("shop-appeal");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("APPEALED");
    }

    @Test
    void aParcelThatTheCustomerRefusedIsReceivedWithoutAskingAnybody() {
        String orderNo = steps.order(sku, "60.00");
        String tracking = unique("SF");
        steps.ship(orderNo, tracking, sku, "L1");
        steps.parcel(tracking);
        String rmaNo = returns.ofOrder(orderNo).get(0).rmaNo();
        assertThat(steps.openTasks(rmaNo)).containsExactly("receiveReturn");
        assertThat(steps.passed(rmaNo)).doesNotContain("confirmReturn");
    }

    @Test
    void aRefusedPaymentIsSettledByAPersonWhoTriesAgain() {
        String rmaNo = inspected("60.00", "A", "BUYER_REASON");
        steps.refuse(rmaNo, "payment-refund", "REFUND_REFUSED");
        assertThat(steps.view(rmaNo).refund().status()).isEqualTo("REFUSED");
        steps.complete(rmaNo, "settleRefund", "finance", "paymentChoice", "RETRY");
        assertThat(steps.variable(rmaNo, "paymentChoice")).isNull();

        steps.answer(rmaNo, "payment-refund", "refundNo", "P-2");

        assertThat(steps.view(rmaNo).refund().refundNo()).isEqualTo("P-2");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void aRefusedPaymentMayBePaidByHandOrGivenUp() {
        String byHand = inspected("60.00", "A", "BUYER_REASON");
        steps.refuse(byHand, "payment-refund", "REFUND_REFUSED");
        steps.complete(byHand, "settleRefund", "finance", "paymentChoice", "PAID_BY_HAND", "paymentRef", "BANK-77");
        steps.answerAll(byHand);
        assertThat(steps.view(byHand).refund().status()).isEqualTo("PAID_BY_HAND");
        assertThat(steps.view(byHand).refund().refundNo()).isEqualTo("BANK-77");
        assertThat(steps.view(byHand).outcome()).isEqualTo("REFUNDED");

        String givenUp = inspected("60.00", "A", "BUYER_REASON");
        steps.refuse(givenUp, "payment-refund", "REFUND_REFUSED");
        steps.complete(givenUp, "settleRefund", "finance", "paymentChoice", "GIVE_UP", "giveUpReason", "账户已注销");
        steps.answerAll(givenUp);
        assertThat(steps.view(givenUp).outcome()).isEqualTo("NO_REFUND");
        steps.assertPassed(givenUp, "givenUp");
    }

    @Test
    void anOrderLineIsNeverRefundedBeyondWhatWasPaid() {
        String orderNo = steps.order(sku, "60.00");
        String first = inspectedOf(orderNo, 2);
        steps.answer(first, "payment-refund");
        String second = inspectedOf(orderNo, 1);

        assertThat(steps.view(second).settlementReason()).isEqualTo("ALREADY_REFUNDED");
        steps.answerAll(second);
        assertThat(steps.view(second).outcome()).isEqualTo("NO_REFUND");
    }

    @Test
    void withoutAPaidAmountAPersonNamesIt() {
        String orderNo = unique("O");
        steps.orderNamed(orderNo, List.of(fields("lineNo", 1, "sku", sku, "qty", 2)));
        String rmaNo = inspectedOf(orderNo, 1);
        assertThat(steps.view(rmaNo).settlementReason()).isEqualTo("PAID_UNKNOWN");
        assertThatThrownBy(() -> steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE"))
                .hasMessageContaining("amount");
        steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE", "approvedAmount", 9.9);
        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "9.90");
    }

    private String received(String paid) {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, paid)));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        return rmaNo;
    }

    private String inspected(String paid, String grade, String cause) {
        String rmaNo = received(paid);
        steps.inspect(rmaNo, grade, cause);
        steps.answer(rmaNo, "erp-update-stock-status");
        return rmaNo;
    }

    private String inspectedOf(String orderNo, int qty) {
        String rmaNo =
                steps.open(steps.request("RETURN", orderNo, "lines", List.of(fields("orderLineNo", 1, "qty", qty))));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answer(rmaNo, "erp-update-stock-status");
        return rmaNo;
    }
}
