package org.qualoop.reissue.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.qualoop.platform.Money;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.OrderView;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/** What units are worth. */
@Component
class UnitPrices {

    private final TraceApi trace;

    UnitPrices(TraceApi trace) {
        this.trace = trace;
    }

    /** What the customer paid for these units, or their price when nobody said; null when nothing is known of any. */
    Money paid(OrderView order, List<ReissueRequest.Line> lines) {
        return lines.stream()
                .flatMap(line -> order.line(line.orderLineNo()).map(bought -> paid(bought, line.qty())).stream())
                .reduce(Money::plus)
                .orElse(null);
    }

    /** What the units cost us; null when the SKU's cost is not known. */
    Money cost(String sku, int qty) {
        return sku == null
                ? null
                : trace.sku(sku)
                        .map(SkuView::unitCost)
                        .map(unit -> times(unit, qty))
                        .orElse(null);
    }

    private static Money paid(OrderLineView line, int qty) {
        if (line.paidAmount() != null) {
            BigDecimal share = line.paidAmount()
                    .amount()
                    .multiply(BigDecimal.valueOf(qty))
                    .divide(BigDecimal.valueOf(line.qty()), 2, RoundingMode.HALF_UP);
            return new Money(share, line.paidAmount().currency());
        }
        return line.unitPrice() == null ? null : times(line.unitPrice(), qty);
    }

    private static Money times(Money unit, int qty) {
        return new Money(unit.amount().multiply(BigDecimal.valueOf(qty)), unit.currency());
    }
}
