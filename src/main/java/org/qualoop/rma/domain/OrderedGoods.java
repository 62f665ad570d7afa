package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.Money;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.OrderView;
import org.qualoop.trace.TraceApi.ShipmentView;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/** What is known of the goods that a return is about, as far as their order has come. */
@Component
public class OrderedGoods {

    private static final String GIFT = "GIFT";

    private final TraceApi trace;
    private final ReturnMapper returns;
    private final LineMapper lines;
    private final ReturnRules rules;
    private final Clock clock;

    OrderedGoods(TraceApi trace, ReturnMapper returns, LineMapper lines, ReturnRules rules, Clock clock) {
        this.trace = trace;
        this.returns = returns;
        this.lines = lines;
        this.rules = rules;
        this.clock = clock;
    }

    public Optional<OrderView> order(String orderNo) {
        return trace.order(orderNo);
    }

    public Optional<SkuView> sku(String sku) {
        return sku == null ? Optional.empty() : trace.sku(sku);
    }

    /** Fills customer, goods and paid amounts from the order, and asks the rules again whether the return is allowed. */
    public void fill(String rmaNo) {
        ReturnRow row = returns.find(rmaNo).orElseThrow();
        order(row.orderNo()).ifPresent(order -> {
            returns.setCustomer(rmaNo, order.channel(), order.customerId());
            lines.of(rmaNo).forEach(line -> order.line(line.orderLineNo()).ifPresent(bought -> fill(line, bought)));
        });
        ReturnRules.Verdict verdict = rules.eligibility(eligibilityInputs(row));
        returns.setEligibility(rmaNo, verdict.eligibility(), verdict.note());
    }

    private void fill(LineRow line, OrderLineView bought) {
        Money paid = bought.paidAmount();
        lines.setGoods(
                line.rmaNo(),
                line.orderLineNo(),
                bought.sku(),
                bought.qty(),
                paid == null ? null : paid.amount(),
                paid == null ? null : paid.currency());
    }

    /** Opened goods may be sold again unless the SKU says otherwise. */
    public boolean resaleAfterOpening(String sku) {
        return sku(sku).map(SkuView::resaleAfterOpening).orElse(true);
    }

    /** Scalars for the table {@code return-eligibility}. */
    public Map<String, Object> eligibilityInputs(ReturnRow row) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("orderKnown", order(row.orderNo()).isPresent());
        inputs.put("reasonClass", row.reasonClass());
        inputs.put("daysSinceDelivery", daysSinceDelivery(row));
        inputs.put("noReasonReturn", noReasonReturn(row.rmaNo()));
        return inputs;
    }

    /** One line that excludes return without reason excludes the whole; null when nothing is said. */
    private Boolean noReasonReturn(String rmaNo) {
        List<Boolean> said = lines.of(rmaNo).stream()
                .flatMap(line -> sku(line.sku()).stream())
                .map(SkuView::noReasonReturn)
                .filter(java.util.Objects::nonNull)
                .toList();
        return said.isEmpty() ? null : !said.contains(false);
    }

    /** Until the request; counted from the delivery, from the last parcel while no carrier has told of it, or from the order. */
    private Long daysSinceDelivery(ReturnRow row) {
        return trace.deliveredAt(row.orderNo())
                .or(() -> trace.shipmentsOf(row.orderNo()).stream()
                        .map(ShipmentView::shippedAt)
                        .filter(java.util.Objects::nonNull)
                        .max(Instant::compareTo))
                .or(() -> order(row.orderNo()).map(OrderView::placedAt))
                .map(from -> Math.max(0, Duration.between(from, askedAt(row)).toDays()))
                .orElse(null);
    }

    private Instant askedAt(ReturnRow row) {
        return row.requestedAt() == null ? clock.instant() : row.requestedAt();
    }

    /** What was paid for the line, or what it was priced at when nobody said what was paid. */
    public Optional<Money> price(String orderNo, int orderLineNo) {
        return order(orderNo).flatMap(order -> order.line(orderLineNo)).map(OrderedGoods::price);
    }

    private static Money price(OrderLineView line) {
        if (line.paidAmount() != null || line.unitPrice() == null) {
            return line.paidAmount();
        }
        Money unit = line.unitPrice();
        return new Money(unit.amount().multiply(BigDecimal.valueOf(line.qty())), unit.currency());
    }

    /** Gifts that must come back with these lines: a bundle's own, and those of the order when all of it comes back. */
    public List<OrderLineView> giftsDue(ReturnRow row) {
        if (!"NO_REASON".equals(row.reasonClass()) || !row.type().goodsBack()) {
            return List.of();
        }
        Map<Integer, Integer> back = new HashMap<>();
        lines.of(row.rmaNo()).forEach(line -> back.put(line.orderLineNo(), line.qty()));
        return order(row.orderNo())
                .map(order -> order.lines().stream()
                        .filter(line -> GIFT.equals(line.type()) && !back.containsKey(line.lineNo()))
                        .filter(gift -> gift.parentLineNo() == null
                                ? allGoodsIn(order, back)
                                : back.containsKey(gift.parentLineNo()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean allGoodsIn(OrderView order, Map<Integer, Integer> back) {
        return order.lines().stream()
                .filter(line -> !GIFT.equals(line.type()) && line.parentLineNo() == null)
                .allMatch(line -> back.getOrDefault(line.lineNo(), 0) >= line.qty());
    }

    /** Whether the lot was among those that the order received; null when that is not known. */
    public Boolean wasShipped(String orderNo, String sku, String lotNo) {
        if (sku == null) {
            return null;
        }
        var shipped = trace.lotsShipped(orderNo, sku);
        return shipped.isEmpty()
                ? null
                : shipped.stream().anyMatch(lot -> lot.lotNo().equals(lotNo));
    }

    /** Order of the newest parcel that left with this waybill. */
    public Optional<String> orderOfParcel(String trackingNo) {
        return trace.shipmentsByTracking(trackingNo).stream()
                .map(ShipmentView::orderNo)
                .findFirst();
    }
}
