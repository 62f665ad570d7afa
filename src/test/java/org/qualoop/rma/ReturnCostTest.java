package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.money;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.CostLine;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a return tells the ledger when it closes. */
@QualoopTest
class ReturnCostTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RmaApi returns;

    @Autowired
    private Intake intake;

    @Autowired
    private CostBook book;

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
    void goodsThatAreSoldAgainCostCashAndNoLoss() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "226.00")));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "BUYER_REASON");
        steps.answerAll(rmaNo);

        assertThat(lines(rmaNo)).containsExactly("refund-1 REFUND SOLD_AGAIN 113.00 0.00");
    }

    @Test
    void faultyGoodsCostThePriceAndTheWayBackAndBelongToTheNcr() {
        String rmaNo = steps.open(steps.request("RETURN", steps.order(sku, "226.00"), "reasonCode", "LEAKAGE"));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "C", "PRODUCT_FAULT", "defectCode", "LEAKAGE");
        steps.answerAll(rmaNo);

        assertThat(steps.ended(rmaNo)).isTrue();
        assertThat(lines(rmaNo))
                .containsExactlyInAnyOrder(
                        "refund-1 REFUND RETURNED_TO_VENDOR 113.00 100.00", "return-freight FREIGHT null 8.48 8.00");
        String ncrNo = steps.view(rmaNo).lines().get(0).ncrNo();
        assertThat(book.report(EntryFilter.ofEvent(ncrNo), null, null, 10)
                        .total()
                        .loss()
                        .amount())
                .isEqualByComparingTo("108.00");
    }

    @Test
    void severalLinesShareWhatWasReallyPaid() {
        String rmaNo = steps.open(steps.request(
                "RETURN",
                steps.order(sku, "113.00", "56.50"),
                "lines",
                List.of(fields("orderLineNo", 1, "qty", 2), fields("orderLineNo", 2, "qty", 2))));
        steps.agree(rmaNo);
        steps.receive(rmaNo);
        steps.inspect(rmaNo, "A", "TRANSPORT_DAMAGE", "grade_2", "D");
        steps.answerAll(rmaNo);
        if (steps.openTasks(rmaNo).contains("approveRefund")) {
            steps.complete(rmaNo, "approveRefund", "finance", "approval", "APPROVE", "approvedAmount", 150.00);
        }
        steps.answerAll(rmaNo);

        assertThat(lines(rmaNo))
                .contains("refund-1 REFUND SOLD_AGAIN 100.00 0.00", "refund-2 REFUND SCRAPPED 50.00 44.25");
    }

    @Test
    void moneyBackWithoutGoodsIsALoss() {
        String rmaNo = steps.open(steps.request(
                "REFUND_ONLY", steps.order(sku, "226.00"), "reasonCode", "商品破损", "amount", money("22.60")));
        steps.complete(
                rmaNo, "confirmReturn", "customer-service", "decision", "AGREE", "agreedCause", "TRANSPORT_DAMAGE");
        steps.answerAll(rmaNo);

        assertThat(lines(rmaNo)).containsExactly("refund-1 REFUND KEPT_BY_CUSTOMER 22.60 20.00");
    }

    private List<String> lines(String rmaNo) {
        return book.report(EntryFilter.ofRecord(rmaNo), null, null, 50).entries().stream()
                .map(ReturnCostTest::line)
                .toList();
    }

    private static String line(CostLine line) {
        return "%s %s %s %s %s"
                .formatted(
                        line.item(),
                        line.kind(),
                        line.goods(),
                        line.cashOut().amount(),
                        line.loss().amount());
    }
}
