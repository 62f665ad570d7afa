package org.qualoop.ncr.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.ShippedLot;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/** What trace knows of the goods behind a report. */
@Component
class Goods {

    /** Both may be null. */
    record Item(String sku, String lotNo) {}

    private final TraceApi trace;

    Goods(TraceApi trace) {
        this.trace = trace;
    }

    /** Fills in what the order settles: its only lot of that SKU, or its only SKU. */
    Item of(String orderNo, String sku, String lotNo) {
        if (orderNo == null || sku != null && lotNo != null) {
            return new Item(sku, lotNo);
        }
        List<Item> shipped = trace.lotsShipped(orderNo, sku).stream()
                .filter(lot -> lotNo == null || lotNo.equals(lot.lotNo()))
                .map(lot -> new Item(lot.sku(), lot.lotNo()))
                .distinct()
                .toList();
        if (shipped.size() == 1 && isAllOfTheOrder(orderNo, sku)) {
            return shipped.get(0);
        }
        return new Item(sku == null ? onlySku(orderNo) : sku, lotNo);
    }

    String supplierOf(String sku, String lotNo) {
        return sku == null || lotNo == null
                ? null
                : trace.supplierOf(sku, lotNo).orElse(null);
    }

    String categoryOf(String sku) {
        return sku == null ? null : trace.sku(sku).map(SkuView::category).orElse(null);
    }

    String warehouseOf(String orderNo, String sku) {
        return orderNo == null
                ? null
                : trace.lotsShipped(orderNo, sku).stream()
                        .map(ShippedLot::warehouse)
                        .findFirst()
                        .orElse(null);
    }

    /** Without a SKU in the report, one shipped lot says little while the order has other lines. */
    private boolean isAllOfTheOrder(String orderNo, String sku) {
        return sku != null || onlySku(orderNo) != null;
    }

    private String onlySku(String orderNo) {
        List<String> skus = trace.order(orderNo).stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLineView::sku)
                .distinct()
                .toList();
        return Optional.of(skus).filter(s -> s.size() == 1).map(s -> s.get(0)).orElse(null);
    }
}
