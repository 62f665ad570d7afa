package org.qualoop.trace.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.LotId;
import org.qualoop.trace.OrderFacts;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.LotMapper.EdgeRow;
import org.qualoop.trace.data.OrderFactMapper;
import org.qualoop.trace.data.OrderFactMapper.DeliveryRow;
import org.qualoop.trace.data.OrderFactMapper.LineRow;
import org.qualoop.trace.data.OrderFactMapper.OrderRow;
import org.qualoop.trace.data.OrderFactMapper.PackagingRow;
import org.qualoop.trace.data.OrderFactMapper.ParcelRow;
import org.springframework.stereotype.Component;

@Component
class StoredOrderFacts implements OrderFacts {

    private final OrderFactMapper mapper;
    private final LotMapper lots;
    private final Genealogy genealogy;

    StoredOrderFacts(OrderFactMapper mapper, LotMapper lots, Genealogy genealogy) {
        this.mapper = mapper;
        this.lots = lots;
        this.genealogy = genealogy;
    }

    @Override
    public List<OrderFact> orders(Collection<String> orderNos) {
        Map<String, List<OrderRow>> rows = inParts(orderNos, mapper::orders).stream()
                .collect(groupingBy(OrderRow::orderNo, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return rows.values().stream().map(StoredOrderFacts::order).toList();
    }

    private static OrderFact order(List<OrderRow> rows) {
        OrderRow first = rows.get(0);
        Set<String> skus =
                rows.stream().map(OrderRow::sku).filter(Objects::nonNull).collect(toCollection(LinkedHashSet::new));
        Map<Integer, BigDecimal> unitPaid = new HashMap<>();
        rows.stream()
                .filter(row -> row.linePaid() != null && row.qty() > 0)
                .forEach(row -> unitPaid.put(
                        row.lineNo(), row.linePaid().divide(BigDecimal.valueOf(row.qty()), 4, RoundingMode.HALF_UP)));
        return new OrderFact(
                first.orderNo(), first.channel(), first.placedAt(), first.promisedDeliverBy(), skus, unitPaid);
    }

    @Override
    public List<ParcelFact> parcels(Collection<String> orderNos) {
        List<ParcelRow> parcels =
                inParts(orderNos, mapper::parcels).stream().distinct().toList();
        List<String> numbers = parcels.stream().map(ParcelRow::shipmentNo).toList();
        var lines = inParts(numbers, mapper::lines).stream()
                .collect(groupingBy(
                        LineRow::shipmentNo, mapping(StoredOrderFacts::line, java.util.stream.Collectors.toList())));
        var packaging = inParts(numbers, mapper::packaging).stream()
                .collect(groupingBy(
                        PackagingRow::shipmentNo,
                        mapping(row -> new LotId(row.sku(), row.lotNo()), toCollection(LinkedHashSet::new))));
        var deliveries = inParts(numbers, mapper::deliveries).stream().collect(groupingBy(DeliveryRow::shipmentNo));
        return parcels.stream()
                .map(row -> new ParcelFact(
                        row.shipmentNo(),
                        row.orderNo(),
                        row.warehouse(),
                        row.shippedAt(),
                        row.carrier(),
                        row.packer(),
                        row.picker(),
                        last(deliveries.getOrDefault(row.shipmentNo(), List.of())),
                        packaging.getOrDefault(row.shipmentNo(), new LinkedHashSet<>()),
                        lines.getOrDefault(row.shipmentNo(), List.of())))
                .toList();
    }

    private static LineFact line(LineRow row) {
        return new LineFact(row.orderNo(), row.orderLineNo(), row.sku(), row.lotNo(), row.qty());
    }

    private static Instant last(List<DeliveryRow> parts) {
        boolean all = parts.stream().allMatch(part -> part.deliveredAt() != null);
        return all
                ? parts.stream()
                        .map(DeliveryRow::deliveredAt)
                        .max(Instant::compareTo)
                        .orElse(null)
                : null;
    }

    @Override
    public Map<LotId, Set<LotId>> materials(Collection<LotId> wanted) {
        Map<LotId, Set<LotId>> inputs = new HashMap<>();
        Collection<LotId> level = new LinkedHashSet<>(wanted);
        while (!level.isEmpty()) {
            level.forEach(lot -> inputs.put(lot, new LinkedHashSet<>()));
            Collection<LotId> deeper = new LinkedHashSet<>();
            for (EdgeRow edge : inParts(level, lots::inputsOf)) {
                LotId input = new LotId(edge.inputSku(), edge.inputLotNo());
                inputs.get(new LotId(edge.outputSku(), edge.outputLotNo())).add(input);
                if (!inputs.containsKey(input)) {
                    deeper.add(input);
                }
            }
            level = deeper;
        }
        Map<LotId, Set<LotId>> all = new HashMap<>();
        wanted.forEach(lot -> {
            Set<LotId> met = new LinkedHashSet<>();
            collect(lot, inputs, met);
            met.remove(lot);
            if (!met.isEmpty()) {
                all.put(lot, met);
            }
        });
        return all;
    }

    private static void collect(LotId lot, Map<LotId, Set<LotId>> inputs, Set<LotId> met) {
        if (met.add(lot)) {
            inputs.getOrDefault(lot, Set.of()).forEach(input -> collect(input, inputs, met));
        }
    }

    @Override
    public List<String> ordersOfTracking(Collection<String> trackingNos) {
        return inParts(trackingNos, mapper::ordersOfTracking);
    }

    @Override
    public List<String> ordersOfLots(Collection<LotId> some) {
        Set<LotId> all = new HashSet<>(some);
        some.forEach(lot -> genealogy.wentInto(lot).forEach(kin -> all.add(new LotId(kin.sku(), kin.lotNo()))));
        return inParts(all, mapper::ordersOfLots).stream().distinct().toList();
    }

    @Override
    public List<LotId> lotsOfPurchases(Collection<String> poNos) {
        return inParts(poNos, mapper::lotsOfPurchases);
    }

    private static <K, T> List<T> inParts(Collection<K> keys, Function<Collection<K>, List<T>> read) {
        List<T> found = new ArrayList<>();
        Bulk.parts(keys).forEach(part -> found.addAll(read.apply(part)));
        return found;
    }
}
