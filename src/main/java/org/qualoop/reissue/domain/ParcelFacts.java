package org.qualoop.reissue.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.ShipmentFacts.Weighing;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.OrderArchives.Parcel;
import org.qualoop.trace.OrderArchives.ScanCheck;
import org.qualoop.trace.OrderArchives.TrackingEvent;
import org.qualoop.trace.TraceApi.OutboundView;

/** The parcels of one order: what was packed, weighed, scanned and filmed, and where each of them is. */
final class ParcelFacts {

    static final String SHIPPED = "SHIPPED";
    static final Set<String> OVER = Set.of("DELIVERED", "RETURNED", "REFUSED");
    private static final Set<String> PREPARED = Set.of("PICKING", "PACKED");

    private final Archive archive;
    private final Map<String, String> skus;
    private final Map<String, Weighing> weights;

    ParcelFacts(Archive archive, Map<String, String> skus, Function<Parcel, Weighing> scales) {
        this.archive = archive;
        this.skus = skus;
        this.weights = archive.shipments().stream().collect(Collectors.toMap(Parcel::shipmentNo, scales));
    }

    List<ShipmentFacts.Parcel> parcels() {
        return archive.shipments().stream()
                .map(parcel -> ParcelSheet.of(parcel, events(parcel).toList(), skus, weights.get(parcel.shipmentNo())))
                .toList();
    }

    /** Still being packed, or still moving beside another parcel of the order. */
    List<ShipmentFacts.Other> others() {
        boolean several = left().size() + packing().size() > 1;
        Stream<ShipmentFacts.Other> moving =
                left().stream().filter(parcel -> several && !isOver(parcel)).map(this::moving);
        return Stream.concat(packing().stream().map(ParcelFacts::packing), moving)
                .toList();
    }

    List<Parcel> left() {
        return archive.shipments().stream()
                .filter(parcel -> SHIPPED.equals(parcel.status()))
                .toList();
    }

    /** Outbounds that have not become a shipment. */
    List<OutboundView> packing() {
        Set<String> left = archive.shipments().stream().map(Parcel::shipmentNo).collect(Collectors.toSet());
        return archive.outbounds().stream()
                .filter(outbound -> PREPARED.contains(outbound.status()) && !left.contains(outbound.outboundNo()))
                .toList();
    }

    List<ShipmentFacts.Stranger> strangers() {
        return checks().filter(check -> check.scanned() > check.expected())
                .map(check -> new ShipmentFacts.Stranger(check.sku(), check.scanned() - check.expected()))
                .toList();
    }

    /** Expected in scanned parcels and not scanned there. */
    int unscanned(String sku) {
        return checks().filter(check -> check.sku().equals(sku))
                .mapToInt(check -> Math.max(0, check.expected() - check.scanned()))
                .sum();
    }

    Stream<ScanCheck> checks() {
        return left().stream().filter(parcel -> parcel.check() != null).flatMap(parcel -> parcel.check().stream());
    }

    /** LIGHT when any parcel is, else HEAVY, else RIGHT; null when no weight can be judged. */
    String weight() {
        Set<String> states = left().stream()
                .map(parcel -> weights.get(parcel.shipmentNo()).state())
                .collect(Collectors.toSet());
        return Stream.of("LIGHT", "HEAVY", "RIGHT")
                .filter(states::contains)
                .findFirst()
                .orElse(null);
    }

    private boolean isOver(Parcel parcel) {
        return events(parcel).anyMatch(event -> OVER.contains(event.code()));
    }

    private Stream<TrackingEvent> events(Parcel parcel) {
        return archive.tracking().stream()
                .filter(event -> parcel.trackingNos().contains(event.trackingNo()))
                .sorted(Comparator.comparing(TrackingEvent::at));
    }

    private ShipmentFacts.Other moving(Parcel parcel) {
        TrackingEvent last = events(parcel).reduce((one, other) -> other).orElse(null);
        return new ShipmentFacts.Other(
                parcel.shipmentNo(),
                "MOVING",
                parcel.trackingNos().isEmpty() ? null : parcel.trackingNos().get(0),
                last == null ? null : last.code(),
                last == null ? null : last.at(),
                parcel.lines().stream()
                        .map(line -> line.sku() + " × " + line.qty())
                        .collect(Collectors.joining(", ")));
    }

    private static ShipmentFacts.Other packing(OutboundView outbound) {
        return new ShipmentFacts.Other(
                outbound.outboundNo(),
                "PACKING",
                null,
                outbound.status(),
                null,
                outbound.lines().stream()
                        .map(line -> line.sku() + " × " + line.qty())
                        .collect(Collectors.joining(", ")));
    }
}
