package org.qualoop.kpi.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.data.KpiMapper.CountRow;
import org.qualoop.kpi.domain.Contribution.Amount;
import org.qualoop.trace.OrderFacts.LineFact;
import org.qualoop.trace.OrderFacts.OrderFact;
import org.qualoop.trace.OrderFacts.ParcelFact;

/** What a room told, under the dimensions of the goods that it is about, on the day of the figure. */
class ToldCounts {

    private final Views views;

    ToldCounts(Views views) {
        this.views = views;
    }

    Contribution of(CountRow told, Map<String, String> more) {
        List<Map<String, String>> its = new ArrayList<>();
        LocalDate shipped = null;
        List<ParcelFact> parcels = told.orderNo() == null ? List.of() : views.parcels(told.orderNo());
        for (ParcelFact parcel : parcels) {
            for (LineFact line : parcel.lines()) {
                if (isMeant(told, line)) {
                    views.of(parcel, line, told.orderNo()).forEach(view -> its.add(with(view, told, more)));
                    shipped = shipped == null ? OrderCounts.day(parcel.shippedAt()) : shipped;
                }
            }
        }
        if (its.isEmpty()) {
            its.add(unseen(told, more));
        }
        return new Contribution(
                day(told, shipped),
                its.stream().distinct().toList(),
                Map.of(told.kpi(), new Amount(told.numerator(), told.denominator())));
    }

    private static boolean isMeant(CountRow told, LineFact line) {
        return line.orderNo().equals(told.orderNo())
                && (told.orderLineNo() == null || told.orderLineNo() == line.orderLineNo())
                && (told.sku() == null || told.sku().equals(line.sku()))
                && (told.lotNo() == null || told.lotNo().equals(line.lotNo()));
    }

    private static Map<String, String> with(Map<String, String> view, CountRow told, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(view);
        if (told.supplierCode() != null && all.containsKey(Dimension.WAREHOUSE.key())) {
            all.putIfAbsent(Dimension.SUPPLIER.key(), told.supplierCode());
        }
        all.putAll(more);
        return all;
    }

    private Map<String, String> unseen(CountRow told, Map<String, String> more) {
        Map<String, String> view = views.goods(told.sku(), told.lotNo());
        Views.put(view, Dimension.CHANNEL, views.channel(told.orderNo()));
        if (told.supplierCode() != null) {
            view.putIfAbsent(Dimension.SUPPLIER.key(), told.supplierCode());
        }
        view.putAll(more);
        return view;
    }

    private LocalDate day(CountRow told, LocalDate shipped) {
        Kpi.Basis basis = Kpi.of(told.kpi()).map(Kpi::basis).orElse(Kpi.Basis.OWN);
        OrderFact order = told.orderNo() == null ? null : views.order(told.orderNo());
        if (basis == Kpi.Basis.SHIPPED && shipped != null) {
            return shipped;
        }
        return basis == Kpi.Basis.PLACED && order != null
                ? OrderCounts.day(order.placedAt())
                : OrderCounts.day(told.happenedAt());
    }
}
