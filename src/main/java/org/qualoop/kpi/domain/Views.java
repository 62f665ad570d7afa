package org.qualoop.kpi.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
import org.qualoop.trace.LotId;
import org.qualoop.trace.OrderFacts;
import org.qualoop.trace.OrderFacts.LineFact;
import org.qualoop.trace.OrderFacts.OrderFact;
import org.qualoop.trace.OrderFacts.ParcelFact;
import org.qualoop.trace.TraceApi;

/** What is known about some orders and lots, and under which dimensions their lines show. */
class Views {

    private final Map<String, OrderFact> orders = new HashMap<>();
    private final Map<String, List<ParcelFact>> parcels = new HashMap<>();
    private final Map<LotId, Set<LotId>> materials;
    private final Map<LotId, String> suppliers = new HashMap<>();

    Views(OrderFacts facts, TraceApi trace, Collection<String> orderNos, Collection<LotId> moreLots) {
        facts.orders(orderNos).forEach(order -> orders.put(order.orderNo(), order));
        Set<LotId> lots = new HashSet<>(moreLots);
        Set<LotId> packaging = new HashSet<>();
        for (ParcelFact parcel : facts.parcels(orderNos)) {
            packaging.addAll(parcel.packaging());
            Set<String> its = new HashSet<>(Set.of(parcel.orderNo()));
            for (LineFact line : parcel.lines()) {
                its.add(line.orderNo());
                if (line.lotNo() != null) {
                    lots.add(new LotId(line.sku(), line.lotNo()));
                }
            }
            its.forEach(orderNo ->
                    parcels.computeIfAbsent(orderNo, no -> new ArrayList<>()).add(parcel));
        }
        materials = facts.materials(lots);
        lots.addAll(packaging);
        materials.values().forEach(lots::addAll);
        trace.lots(lots).stream()
                .filter(lot -> lot.supplierCode() != null)
                .forEach(lot -> suppliers.put(new LotId(lot.sku(), lot.lotNo()), lot.supplierCode()));
    }

    OrderFact order(String orderNo) {
        return orders.get(orderNo);
    }

    List<ParcelFact> parcels(String orderNo) {
        return parcels.getOrDefault(orderNo, List.of());
    }

    /**
     * A line as it left: once by itself, and once more for each lot of its packaging and its materials.
     *
     * @param orderNo whose channel shows
     */
    List<Map<String, String>> of(ParcelFact parcel, LineFact line, String orderNo) {
        Map<String, String> base = goods(line.sku(), line.lotNo());
        put(base, Dimension.CHANNEL, channel(orderNo));
        put(base, Dimension.WAREHOUSE, parcel.warehouse());
        put(base, Dimension.PACKER, parcel.packer());
        put(base, Dimension.PICKER, parcel.picker());
        put(base, Dimension.CARRIER, parcel.carrier());
        List<Map<String, String>> views = new ArrayList<>(List.of(base));
        for (LotId lot : parcel.packaging()) {
            views.add(inside(line.sku(), lot, Dimension.PACKAGING_LOT, Dimension.PACKAGING_SUPPLIER));
        }
        if (line.lotNo() != null) {
            for (LotId lot : materials.getOrDefault(new LotId(line.sku(), line.lotNo()), Set.of())) {
                views.add(inside(line.sku(), lot, Dimension.MATERIAL_LOT, Dimension.MATERIAL_SUPPLIER));
            }
        }
        return views;
    }

    /** Goods that are not seen in a parcel. */
    Map<String, String> goods(String sku, String lotNo) {
        Map<String, String> view = new TreeMap<>();
        put(view, Dimension.SKU, sku);
        if (lotNo != null && sku != null) {
            LotId lot = new LotId(sku, lotNo);
            put(view, Dimension.LOT, value(lot));
            put(view, Dimension.SUPPLIER, suppliers.get(lot));
        }
        return view;
    }

    String channel(String orderNo) {
        OrderFact order = orderNo == null ? null : orders.get(orderNo);
        return order == null ? null : order.channel();
    }

    private Map<String, String> inside(String sku, LotId lot, Dimension ofLot, Dimension ofSupplier) {
        Map<String, String> view = new TreeMap<>();
        put(view, Dimension.SKU, sku);
        put(view, ofLot, value(lot));
        put(view, ofSupplier, suppliers.get(lot));
        return view;
    }

    private static String value(LotId lot) {
        return lot.lotNo() + '|' + lot.sku();
    }

    static void put(Map<String, String> view, Dimension dimension, String value) {
        if (value != null) {
            view.put(dimension.key(), value);
        }
    }
}
