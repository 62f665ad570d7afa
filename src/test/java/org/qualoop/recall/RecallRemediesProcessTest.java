package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.recall.RecallWorld.SHIPPED;
import static org.qualoop.testing.Sample.unique;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Covers;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.annotation.Autowired;

/** Travels every exit and timer of {@code recall-remedies.bpmn}. */
@QualoopTest
@Covers("recall-remedies")
class RecallRemediesProcessTest {

    private static final String REFUND = "payment-refund";

    @Autowired
    private RecallWorld world;

    private LotId lot;
    private String customer;

    @BeforeEach
    void aLot() {
        lot = world.lot("W1");
        customer = unique("C");
    }

    @Test
    void aRefundIsWhatTheCustomerPaidAndIsPaidOnce() {
        String orderNo = world.ship(lot, customer);
        String no = world.approved("CARE", false, "CHOICE", lot);
        world.answer(no, "shop-message-customers", "taken", "1", "unreached", "");
        world.reply(no, customer, "REFUND", "");
        world.run(no);

        Map<String, Object> refund =
                world.answer(no, REFUND, "refundNo", "RF-7").get(0);
        assertThat(refund)
                .containsEntry("orderNo", orderNo)
                .containsEntry("amount", "89.00")
                .containsEntry("currency", "CNY");
        assertThat(world.view(no).remedies()).singleElement().satisfies(remedy -> {
            assertThat(remedy.status()).isEqualTo("DONE");
            assertThat(remedy.amount().amount()).isEqualByComparingTo("89");
        });

        world.reply(no, customer, "REFUND", "");
        world.run(no);
        assertThat(world.waiting(no)).doesNotContain(REFUND);
        world.complete(
                no,
                "closeRecall",
                "quality",
                "conclusion",
                "完",
                "stockFate",
                "KEEP_HELD",
                "belowTargetReason",
                "货未寄回",
                "signature",
                "quality");
        String again = world.approved("CARE", false, "CHOICE", lot);
        world.answer(again, "shop-message-customers", "taken", "1", "unreached", "");
        world.reply(again, customer, "REFUND", "");
        world.run(again);
        assertThat(world.waiting(again))
                .as("the same line is not paid in another recall")
                .doesNotContain(REFUND);
    }

    @Test
    void aPromiseMadeBeforeTheApprovalIsSettledAfterIt() {
        world.ship(lot, customer);
        String no = world.start("CARE", false, lot);
        world.reply(no, customer, "REFUND", "");
        world.run(no);
        assertThat(world.waiting(no)).doesNotContain(REFUND);

        world.assess(no);
        world.approve(no, "CHOICE");
        world.run(no);

        assertThat(world.waiting(no)).contains(REFUND);
    }

    @Test
    void financePricesWhatNobodyKnows() {
        String orderNo = unique("O");
        world.order(orderNo, lot.sku(), customer, "\"phone\":\"13812345678\"", "");
        world.shipment(orderNo, lot, SHIPPED);
        String no = world.approved("CARE", false, "REFUND", lot);
        world.reply(no, customer, "REFUND", "");
        world.run(no);
        world.fire(no, "watchRemedies");
        world.makeLate(no, "priceRemedy");
        world.fire(no, "watchRemedies");
        assertThat(world.answer(no, "messenger-send-work-notification"))
                .extracting(inputs -> inputs.get("recordNo"))
                .contains(no);
        world.complete(no, "priceRemedy", "finance", "refundAmount", 45.5);

        assertThat(world.answer(no, REFUND, "refundNo", "RF-8").get(0)).containsEntry("amount", "45.50");
    }

    @Test
    void aRefundThatTheProviderRefusesIsSettledByFinance() {
        world.ship(lot, customer);
        String other = unique("C");
        world.ship(lot, other);
        String no = world.approved("CARE", false, "REFUND", lot);
        world.reply(no, customer, "REFUND", "");
        world.run(no);
        world.refuse(no, REFUND, "REFUND_REFUSED", "refundNo");
        world.complete(no, "settleRefusal", "finance", "refusalChoice", "PAID", "refusalNote", "银行转账 8812");
        world.reply(no, other, "REFUND", "");
        world.run(no);
        world.refuse(no, REFUND, "REFUND_REFUSED", "refundNo");
        world.complete(no, "settleRefusal", "finance", "refusalChoice", "DROPPED", "refusalNote", "平台已退");

        assertThat(world.view(no).remedies())
                .extracting(RecallView.Remedy::status)
                .containsExactlyInAnyOrder("DONE", "REFUSED");
    }

    @Test
    void aReplacementIsSentAndBecomesARefundWhenThereIsNoneToSend() {
        String orderNo = world.ship(lot, customer);
        String other = unique("C");
        world.ship(lot, other);
        String no = world.approved("CARE", false, "REPLACEMENT", lot);
        world.reply(no, customer, "REPLACEMENT", "");
        world.run(no);
        assertThat(world.answer(no, "wms-reship", "outboundNo", "OB-R1").get(0))
                .containsEntry("orderNo", orderNo)
                .containsEntry("qty", "1");
        world.reply(no, other, "REPLACEMENT", "");
        world.run(no);
        world.refuse(no, "wms-reship", "RESHIP_REFUSED", "outboundNo");

        assertThat(world.answer(no, REFUND, "refundNo", "RF-9")).hasSize(1);
        assertThat(world.view(no).remedies())
                .extracting(RecallView.Remedy::kind)
                .containsExactlyInAnyOrder("REPLACEMENT", "REFUND");
    }
}
