package org.qualoop.complaint.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.qualoop.trace.TraceApi.ShippedLot;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/** Which goods a voice is about, as far as the order settles it. */
@Component
class VoiceGoods {

    /** Each is null while unknown or ambiguous. */
    record Goods(String sku, String lotNo, String customerId, String category) {}

    private static final String GOODS = "GOODS";

    private final TraceApi trace;

    VoiceGoods(TraceApi trace) {
        this.trace = trace;
    }

    /** Takes what the customer named and adds what follows: the order's only SKU, the SKU's only lot in the order. */
    Goods of(String orderNo, String sku, String customerId) {
        if (orderNo == null) {
            return new Goods(sku, null, customerId, category(sku));
        }
        Optional<OrderView> order = trace.order(orderNo);
        List<ShippedLot> shipped = trace.lotsShipped(orderNo, sku);
        String its = sku == null ? onlySku(order, shipped) : sku;
        String customer = customerId == null ? order.map(OrderView::customerId).orElse(null) : customerId;
        return new Goods(its, onlyLot(shipped, its), customer, category(its));
    }

    private String category(String sku) {
        return sku == null ? null : trace.sku(sku).map(SkuView::category).orElse(null);
    }

    private static String onlySku(Optional<OrderView> order, List<ShippedLot> shipped) {
        List<String> skus = order.isPresent()
                ? order.get().lines().stream()
                        .filter(line -> GOODS.equals(line.type()))
                        .map(TraceApi.OrderLineView::sku)
                        .distinct()
                        .toList()
                : shipped.stream().map(ShippedLot::sku).distinct().toList();
        return skus.size() == 1 ? skus.get(0) : null;
    }

    private static String onlyLot(List<ShippedLot> shipped, String sku) {
        List<String> lots = shipped.stream()
                .filter(lot -> lot.sku().equals(sku))
                .map(ShippedLot::lotNo)
                .distinct()
                .toList();
        return lots.size() == 1 ? lots.get(0) : null;
    }
}
