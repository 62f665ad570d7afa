package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.qualoop.cost.Basis;
import org.qualoop.cost.CostSettings;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.Money;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/**
 * What a cost is worth, in cash and as a loss: the rule of ADR 5. Money given back for goods that are sold again is cash,
 * not loss; for goods that are gone it is the whole loss, unit cost and margin, and the goods are not counted beside it.
 */
@Component
class Valuation {

    /** @param currency of both amounts */
    record Value(BigDecimal cashOut, BigDecimal loss, String currency, Basis basis) {}

    private static final Value UNKNOWN =
            new Value(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), "CNY", Basis.UNPRICED);

    private final CostSettings settings;
    private final Rates rates;
    private final TraceApi trace;

    Valuation(CostSettings settings, Rates rates, TraceApi trace) {
        this.settings = settings;
        this.rates = rates;
        this.trace = trace;
    }

    Value of(CostIncurred cost, Place place) {
        if (cost.amount() != null) {
            return given(cost, place.sku(), cost.amount());
        }
        return switch (cost.kind()) {
            case LABOUR -> work(cost);
            case FREIGHT -> freight(cost);
            case MATERIAL, SCRAP -> goods(cost, place.sku());
            case REFUND -> refund(cost, place.sku());
            default -> UNKNOWN;
        };
    }

    /** The loss behind money of which the amount is known, for a bill that takes an estimate's place. */
    BigDecimal lossOf(Kind kind, Goods goods, boolean sold, BigDecimal paid) {
        return isNoLoss(kind, goods, sold) ? zero() : settings.net(kind, paid);
    }

    /** Whether these units were sold by this order: their cost went with the sale. */
    boolean isSold(String orderNo, String sku) {
        return orderNo != null
                && sku != null
                && trace.order(orderNo).stream()
                        .flatMap(order -> order.lines().stream())
                        .anyMatch(line -> sku.equals(line.sku()));
    }

    private Value given(CostIncurred cost, String sku, Money amount) {
        BigDecimal cash = cost.kind() == Kind.SCRAP ? zero() : amount.amount();
        BigDecimal loss = lossOf(cost.kind(), cost.goods(), isSold(cost.orderNo(), sku), amount.amount());
        return new Value(cash, loss, amount.currency(), Basis.GIVEN);
    }

    private Value work(CostIncurred cost) {
        int minutes = cost.minutes() == null ? 0 : cost.minutes();
        return rates.labour(cost.item(), minutes, cost.at())
                .map(worth -> new Value(zero(), worth.amount(), worth.currency(), Basis.RATE))
                .orElse(UNKNOWN);
    }

    private Value freight(CostIncurred cost) {
        return rates.freight(cost.orderNo(), cost.at())
                .map(worth -> new Value(
                        settings.gross(Kind.FREIGHT, worth.amount()), worth.amount(), worth.currency(), Basis.RATE))
                .orElse(UNKNOWN);
    }

    private Value goods(CostIncurred cost, String sku) {
        Optional<Money> unit = sku == null ? Optional.empty() : trace.sku(sku).map(SkuView::unitCost);
        if (unit.isEmpty() || cost.qty() == null) {
            return UNKNOWN;
        }
        boolean none = isNoLoss(cost.kind(), cost.goods(), isSold(cost.orderNo(), sku));
        BigDecimal worth = unit.get().amount().multiply(BigDecimal.valueOf(cost.qty()));
        return new Value(zero(), none ? zero() : worth, unit.get().currency(), Basis.UNIT_COST);
    }

    /** What the customer paid for the units. */
    private Value refund(CostIncurred cost, String sku) {
        return trace.order(String.valueOf(cost.orderNo())).stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.sku().equals(sku) && line.paidAmount() != null && cost.qty() != null)
                .findFirst()
                .map(line -> given(cost, sku, paidFor(line, cost.qty())))
                .map(value -> new Value(value.cashOut(), value.loss(), value.currency(), Basis.PAID_PRICE))
                .orElse(UNKNOWN);
    }

    private static Money paidFor(OrderLineView line, int qty) {
        BigDecimal share = line.paidAmount()
                .amount()
                .multiply(BigDecimal.valueOf(qty))
                .divide(BigDecimal.valueOf(line.qty()), 2, RoundingMode.HALF_UP);
        return new Money(share, line.paidAmount().currency());
    }

    private static boolean isNoLoss(Kind kind, Goods goods, boolean sold) {
        return switch (kind) {
            case REFUND, MATERIAL -> goods == Goods.SOLD_AGAIN;
            case SCRAP -> sold || goods == Goods.SOLD_AGAIN;
            default -> false;
        };
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
