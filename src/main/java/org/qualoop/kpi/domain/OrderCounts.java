package org.qualoop.kpi.domain;

import static org.qualoop.kpi.Kpi.COST_OF_QUALITY;
import static org.qualoop.kpi.Kpi.DAMAGE_RATE;
import static org.qualoop.kpi.Kpi.FAULT_REPORT_PPM;
import static org.qualoop.kpi.Kpi.MIS_SHIPMENT_PPM;
import static org.qualoop.kpi.Kpi.ON_TIME_DELIVERY;
import static org.qualoop.kpi.Kpi.QUALITY_REFUND_RATE;
import static org.qualoop.kpi.Kpi.RETURN_RATE;
import static org.qualoop.kpi.Kpi.RETURN_REQUEST_RATE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.domain.Contribution.Amount;
import org.qualoop.trace.OrderFacts.LineFact;
import org.qualoop.trace.OrderFacts.OrderFact;
import org.qualoop.trace.OrderFacts.ParcelFact;

/** What an order and its parcels put under the line of the figures. */
class OrderCounts {

    private final Views views;
    private final Promises promises;

    OrderCounts(Views views, Promises promises) {
        this.views = views;
        this.promises = promises;
    }

    List<Contribution> of(String orderNo) {
        List<Contribution> all = new ArrayList<>();
        List<Map<String, String>> shipped = new ArrayList<>();
        Instant first = null;
        for (ParcelFact parcel : views.parcels(orderNo)) {
            for (LineFact line : parcel.lines()) {
                if (line.orderNo().equals(orderNo)) {
                    List<Map<String, String>> its = views.of(parcel, line, orderNo);
                    all.add(new Contribution(day(parcel.shippedAt()), its, goods(line, views.order(orderNo))));
                    shipped.addAll(its);
                    first = first == null ? parcel.shippedAt() : first;
                }
            }
            if (parcel.orderNo().equals(orderNo) && parcel.deliveredAt() != null) {
                all.add(delivery(parcel));
            }
        }
        if (first != null) {
            all.add(new Contribution(day(first), distinct(shipped), under(DAMAGE_RATE.key(), 1)));
        }
        OrderFact order = views.order(orderNo);
        if (order != null) {
            List<Map<String, String>> its = shipped.isEmpty() ? ordered(order) : distinct(shipped);
            all.add(new Contribution(day(order.placedAt()), its, under(QUALITY_REFUND_RATE.key(), 1)));
        }
        return all;
    }

    private Contribution delivery(ParcelFact parcel) {
        List<Map<String, String>> its = new ArrayList<>();
        parcel.lines().forEach(line -> its.addAll(views.of(parcel, line, parcel.orderNo())));
        OrderFact order = views.order(parcel.orderNo());
        LocalDate promised = order != null && order.promisedDeliverBy() != null
                ? day(order.promisedDeliverBy())
                : day(parcel.shippedAt()).plusDays(promises.days(parcel.carrier(), parcel.warehouse()));
        LocalDate delivered = day(parcel.deliveredAt());
        BigDecimal onTime = delivered.isAfter(promised) ? BigDecimal.ZERO : BigDecimal.ONE;
        return new Contribution(
                delivered, distinct(its), Map.of(ON_TIME_DELIVERY.key(), new Amount(onTime, BigDecimal.ONE)));
    }

    private static Map<String, Amount> goods(LineFact line, OrderFact order) {
        int qty = line.qty();
        BigDecimal paid = order == null ? null : order.unitPaid().get(line.orderLineNo());
        Map<String, Amount> amounts = new TreeMap<>();
        if (paid != null) {
            amounts.put(COST_OF_QUALITY.key(), new Amount(BigDecimal.ZERO, paid.multiply(BigDecimal.valueOf(qty))));
        }
        amounts.putAll(under(RETURN_RATE.key(), qty));
        amounts.putAll(under(RETURN_REQUEST_RATE.key(), qty));
        amounts.putAll(under(FAULT_REPORT_PPM.key(), qty));
        amounts.putAll(under(MIS_SHIPMENT_PPM.key(), 1));
        return amounts;
    }

    private static Map<String, Amount> under(String kpi, int denominator) {
        return Map.of(kpi, new Amount(BigDecimal.ZERO, BigDecimal.valueOf(denominator)));
    }

    private List<Map<String, String>> ordered(OrderFact order) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String sku : order.skus()) {
            Map<String, String> view = views.goods(sku, null);
            Views.put(view, Dimension.CHANNEL, order.channel());
            all.add(view);
        }
        return all.isEmpty() ? List.of(Map.of(Dimension.CHANNEL.key(), order.channel())) : all;
    }

    private static List<Map<String, String>> distinct(List<Map<String, String>> views) {
        return views.stream().distinct().toList();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
