package org.qualoop.cost.domain;

import java.util.List;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.ShippedLot;
import org.springframework.stereotype.Component;

/** Fills in what the publisher of a cost did not know: the lot of the order, the supplier of the lot, the event. */
@Component
class Places {

    private final TraceApi trace;
    private final EventOf events;

    Places(TraceApi trace, EventOf events) {
        this.trace = trace;
        this.events = events;
    }

    Place of(String recordNo, String orderNo, String sku, String lotNo, String supplierCode) {
        String goods = sku == null ? onlySku(orderNo) : sku;
        String lot = lotNo == null ? onlyLot(orderNo, goods) : lotNo;
        String supplier = supplierCode != null || goods == null || lot == null
                ? supplierCode
                : trace.supplierOf(goods, lot).orElse(null);
        return new Place(events.of(recordNo, goods), goods, lot, supplier);
    }

    private String onlySku(String orderNo) {
        return orderNo == null
                ? null
                : only(trace.order(orderNo).stream()
                        .flatMap(order -> order.lines().stream())
                        .map(OrderLineView::sku)
                        .distinct()
                        .toList());
    }

    private String onlyLot(String orderNo, String sku) {
        return orderNo == null || sku == null
                ? null
                : only(trace.lotsShipped(orderNo, sku).stream()
                        .map(ShippedLot::lotNo)
                        .distinct()
                        .toList());
    }

    private static String only(List<String> found) {
        return found.size() == 1 ? found.get(0) : null;
    }
}
