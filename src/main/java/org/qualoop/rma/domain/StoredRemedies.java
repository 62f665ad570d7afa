package org.qualoop.rma.domain;

import java.util.List;
import java.util.Set;
import org.qualoop.rma.MadeGood.Units;
import org.qualoop.rma.OrderRemedies;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.Outcome;
import org.qualoop.rma.data.RefundRow.Status;
import org.qualoop.rma.data.RemedyMapper;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which units of an order its returns make good. */
@Component
class StoredRemedies implements OrderRemedies {

    private static final Set<Outcome> MADE_GOOD =
            Set.of(Outcome.REFUNDED, Outcome.REFUNDED_BY_PLATFORM, Outcome.RESHIPPED);
    private static final Set<ReturnType> SENDS_AGAIN = Set.of(ReturnType.EXCHANGE, ReturnType.RESEND);

    private final RemedyMapper orders;
    private final ReturnMapper returns;
    private final LineMapper lines;
    private final Refunds refunds;

    StoredRemedies(RemedyMapper orders, ReturnMapper returns, LineMapper lines, Refunds refunds) {
        this.orders = orders;
        this.returns = returns;
        this.lines = lines;
        this.refunds = refunds;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String orderNo) {
        orders.lockOrder(orderNo);
    }

    @Override
    public List<Units> ofReturns(String orderNo) {
        return returns.ofOrder(orderNo).stream()
                .filter(this::makesGood)
                .flatMap(row -> lines.of(row.rmaNo()).stream())
                .map(line -> new Units(line.rmaNo(), line.orderLineNo(), line.qty()))
                .toList();
    }

    private boolean makesGood(ReturnRow row) {
        if (row.outcome() != null) {
            return MADE_GOOD.contains(row.outcome());
        }
        return SENDS_AGAIN.contains(row.type()) || row.refundedByPlatform() || refunds(row);
    }

    /** A refund counts from its decision on, before the payment is asked for. */
    private boolean refunds(ReturnRow row) {
        return refunds.of(row.rmaNo())
                .map(refund -> refund.status() != Status.GIVEN_UP)
                .orElse("AUTO".equals(row.settlement()) || "APPROVE".equals(row.approval()));
    }
}
