package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.Outcome;
import org.qualoop.rma.data.ReturnRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger what a return cost: the money given back line by line and what became of the goods, the way back that
 * we pay, and for an exchange the goods and the parcel that went out in place of those that came.
 */
@Component
class ReturnCosts {

    private static final String SELLER = "SELLER";
    private static final Map<String, Goods> GOODS = Map.of(
            "SELLABLE", Goods.SOLD_AGAIN,
            "REWORK", Goods.SOLD_AGAIN,
            "SCRAP", Goods.SCRAPPED,
            "RETURN_TO_VENDOR", Goods.RETURNED_TO_VENDOR,
            "NONE", Goods.LOST);

    private final ApplicationEventPublisher events;

    ReturnCosts(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param refunded what the customer got from us or the platform; null: nothing */
    void tell(ReturnRow row, List<LineRow> lines, Outcome outcome, Money refunded, Instant at) {
        if (refunded != null) {
            refund(row, lines, refunded, at);
        }
        if (outcome == Outcome.RESHIPPED) {
            lines.forEach(line -> publish(row, line, "exchange-", Kind.MATERIAL, null, line.lotNo(), at));
        }
        boolean sentOut = outcome == Outcome.RESHIPPED || outcome == Outcome.REPAIRED;
        if (sentOut) {
            freight(row, "reship-freight", at);
        }
        if (row.receivedAt() != null && SELLER.equals(row.freightPayer())) {
            freight(row, "return-freight", at);
        }
    }

    /** The lines' own amounts, so adjusted that they add up to what was really paid. */
    private void refund(ReturnRow row, List<LineRow> lines, Money refunded, Instant at) {
        BigDecimal planned = lines.stream().map(ReturnCosts::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = refunded.amount();
        BigDecimal open = planned;
        for (int i = 0; i < lines.size(); i++) {
            LineRow line = lines.get(i);
            BigDecimal weight = planned.signum() == 0 ? BigDecimal.ONE : planned(line);
            BigDecimal sum = planned.signum() == 0 ? BigDecimal.valueOf(lines.size() - i) : open;
            BigDecimal part = sum.signum() == 0
                    ? BigDecimal.ZERO
                    : left.multiply(weight).divide(sum, 2, java.math.RoundingMode.HALF_UP);
            open = open.subtract(planned(line));
            left = left.subtract(part);
            if (part.signum() > 0) {
                Money amount = new Money(part, refunded.currency());
                publish(row, line, "refund-", Kind.REFUND, amount, line.lotNo(), at);
            }
        }
    }

    private static BigDecimal planned(LineRow line) {
        return line.refundAmount() == null ? BigDecimal.ZERO : line.refundAmount();
    }

    private void publish(ReturnRow row, LineRow line, String item, Kind kind, Money amount, String lotNo, Instant at) {
        events.publishEvent(new CostIncurred(
                row.rmaNo(),
                item + line.orderLineNo(),
                kind,
                Stage.RETURN,
                row.orderNo(),
                line.sku(),
                Boolean.FALSE.equals(line.lotWasShipped()) || "UNKNOWN".equalsIgnoreCase(lotNo) ? null : lotNo,
                null,
                line.qty(),
                null,
                amount,
                line.disposition() == null ? Goods.KEPT_BY_CUSTOMER : GOODS.get(line.disposition()),
                at));
    }

    private void freight(ReturnRow row, String item, Instant at) {
        events.publishEvent(new CostIncurred(
                row.rmaNo(),
                item,
                Kind.FREIGHT,
                Stage.RETURN,
                row.orderNo(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at));
    }
}
