package org.qualoop.reissue.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.ShipmentFacts.Weighing;
import org.qualoop.trace.OrderArchives.Parcel;
import org.qualoop.trace.OrderArchives.Scan;
import org.qualoop.trace.OrderArchives.TrackingEvent;

/** One parcel as the facts show it: where it is, what it weighed, what was scanned, and the video of each scan. */
final class ParcelSheet {

    private ParcelSheet() {}

    static ShipmentFacts.Parcel of(
            Parcel parcel, List<TrackingEvent> events, Map<String, String> skus, Weighing weighing) {
        return new ShipmentFacts.Parcel(
                parcel.shipmentNo(),
                state(parcel, events),
                parcel.warehouse(),
                parcel.station(),
                parcel.packer(),
                parcel.picker(),
                parcel.shippedAt(),
                parcel.carrier(),
                parcel.trackingNos(),
                parcel.weightGrams(),
                parcel.expectedWeightGrams(),
                parcel.weightDeltaGrams(),
                parcel.videoUrl(),
                scans(parcel, skus),
                parcel.check() == null
                        ? null
                        : parcel.check().stream()
                                .map(check -> new ShipmentFacts.Check(check.sku(), check.expected(), check.scanned()))
                                .toList(),
                events.stream()
                        .map(event -> new ShipmentFacts.Event(event.at(), event.code(), event.location()))
                        .toList(),
                weighing);
    }

    private static String state(Parcel parcel, List<TrackingEvent> events) {
        return !ParcelFacts.SHIPPED.equals(parcel.status())
                ? parcel.status()
                : events.stream()
                        .map(TrackingEvent::code)
                        .filter(ParcelFacts.OVER::contains)
                        .reduce((one, other) -> other)
                        .orElse(ParcelFacts.SHIPPED);
    }

    /** The video begins with the first scan; a media fragment opens it at the second of each. */
    private static List<ShipmentFacts.Scan> scans(Parcel parcel, Map<String, String> skus) {
        List<Scan> scans =
                parcel.scans().stream().sorted(Comparator.comparing(Scan::at)).toList();
        return scans.stream()
                .map(scan -> new ShipmentFacts.Scan(
                        scan.code(),
                        skus.getOrDefault(scan.code(), scan.code()),
                        scan.at(),
                        scan.operator(),
                        parcel.videoUrl() == null
                                ? null
                                : parcel.videoUrl() + "#t="
                                        + Duration.between(scans.get(0).at(), scan.at())
                                                .toSeconds()))
                .toList();
    }
}
