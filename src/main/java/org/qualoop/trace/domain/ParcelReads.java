package org.qualoop.trace.domain;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Money;
import org.qualoop.trace.ParcelFacts;
import org.qualoop.trace.data.ParcelMapper;
import org.qualoop.trace.data.ParcelReader;
import org.qualoop.trace.data.ParcelReader.OrderHead;
import org.qualoop.trace.data.ParcelReader.OrderLine;
import org.qualoop.trace.data.ParcelReader.Outbound;
import org.qualoop.trace.data.ParcelReader.Parcel;
import org.qualoop.trace.data.ParcelReader.ScanRow;
import org.qualoop.trace.data.ParcelReader.ShippedQty;
import org.springframework.stereotype.Component;

@Component
class ParcelReads implements ParcelFacts {

    private final ParcelReader reader;
    private final ParcelMapper mapper;

    ParcelReads(ParcelReader reader, ParcelMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    @Override
    public List<OrderProgress> orders(Collection<String> orderNos) {
        return inParts(orderNos, this::ordersOf);
    }

    @Override
    public List<ParcelProgress> parcels(Collection<String> trackingNos) {
        return inParts(trackingNos, this::parcelsOf);
    }

    @Override
    public Set<String> trackingNos(Collection<String> orderNos) {
        return new TreeSet<>(inParts(orderNos, reader::trackingNos));
    }

    @Override
    public Optional<Money> value(String shipmentNo) {
        return Optional.ofNullable(mapper.value(shipmentNo)).map(Money::cny);
    }

    private List<OrderProgress> ordersOf(List<String> orderNos) {
        Map<String, List<OrderLine>> lines = by(reader.lines(orderNos), OrderLine::orderNo);
        Map<String, List<ShippedQty>> shipped = by(reader.shipped(orderNos), ShippedQty::orderNo);
        Map<String, List<Outbound>> outbounds = by(reader.outbounds(orderNos), Outbound::orderNo);
        return reader.orders(orderNos).stream()
                .map(head -> progress(
                        head,
                        lines.getOrDefault(head.orderNo(), List.of()),
                        shipped.getOrDefault(head.orderNo(), List.of()),
                        outbounds.getOrDefault(head.orderNo(), List.of())))
                .toList();
    }

    private static OrderProgress progress(
            OrderHead head, List<OrderLine> lines, List<ShippedQty> shipped, List<Outbound> outbounds) {
        boolean left = !shipped.isEmpty() && covers(shipped, lines) || allLeft(outbounds);
        boolean cancelled = shipped.isEmpty()
                && !outbounds.isEmpty()
                && outbounds.stream().allMatch(o -> o.status().equals("CANCELLED"));
        String warehouse = outbounds.isEmpty() ? null : outbounds.get(0).warehouse();
        return new OrderProgress(
                head.orderNo(),
                head.channel(),
                head.customerId(),
                head.placedAt(),
                head.promisedShipBy(),
                warehouse,
                left,
                cancelled);
    }

    private static boolean allLeft(List<Outbound> outbounds) {
        return outbounds.stream().anyMatch(o -> o.status().equals("SHIPPED"))
                && outbounds.stream()
                        .allMatch(o -> Set.of("SHIPPED", "CANCELLED").contains(o.status()));
    }

    /** A bundle has left when its own line has, or all its components. */
    private static boolean covers(List<ShippedQty> shipped, List<OrderLine> lines) {
        Map<Integer, Integer> units = new HashMap<>();
        shipped.forEach(s -> units.merge(s.orderLineNo(), s.qty(), Integer::sum));
        Map<Integer, OrderLine> byNo = lines.stream().collect(Collectors.toMap(OrderLine::lineNo, Function.identity()));
        return lines.stream().allMatch(line -> {
            OrderLine parent = line.parentLineNo() == null ? null : byNo.get(line.parentLineNo());
            boolean bundle =
                    lines.stream().anyMatch(l -> Integer.valueOf(line.lineNo()).equals(l.parentLineNo()));
            return bundle || left(line, units) || parent != null && left(parent, units);
        });
    }

    private static boolean left(OrderLine line, Map<Integer, Integer> units) {
        return units.getOrDefault(line.lineNo(), 0) >= line.qty();
    }

    private List<ParcelProgress> parcelsOf(List<String> trackingNos) {
        Map<String, Parcel> newest = new LinkedHashMap<>();
        for (Parcel parcel : reader.parcels(trackingNos)) {
            Parcel before = newest.get(parcel.trackingNo());
            if (before == null || live(parcel) || !live(before)) {
                newest.put(parcel.trackingNo(), parcel);
            }
        }
        Map<String, List<ScanRow>> scans = by(reader.scans(trackingNos), ScanRow::trackingNo);
        return newest.values().stream()
                .map(parcel -> progress(parcel, scans.getOrDefault(parcel.trackingNo(), List.of())))
                .toList();
    }

    private static boolean live(Parcel parcel) {
        return !parcel.status().equals("CANCELLED");
    }

    private static ParcelProgress progress(Parcel parcel, List<ScanRow> scans) {
        return new ParcelProgress(
                parcel.trackingNo(),
                parcel.shipmentNo(),
                parcel.orderNo(),
                parcel.warehouse(),
                parcel.carrier(),
                parcel.shippedAt(),
                !live(parcel),
                parcel.channel(),
                parcel.customerId(),
                Provinces.of(parcel.address()).orElse(null),
                parcel.promisedDeliverBy(),
                scans.stream().map(s -> new Scan(s.occurredAt(), s.code())).toList());
    }

    private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(groupingBy(key));
    }

    private static <T> List<T> inParts(Collection<String> keys, Function<List<String>, List<T>> read) {
        List<T> all = new ArrayList<>();
        Bulk.parts(new TreeSet<>(keys)).forEach(part -> all.addAll(read.apply(part)));
        return all;
    }
}
