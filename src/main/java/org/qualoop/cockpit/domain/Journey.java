package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Set;
import org.qualoop.reissue.ShipmentFacts.Event;
import org.qualoop.reissue.ShipmentFacts.Parcel;
import org.qualoop.trace.OrderArchives.Archive;

/** Where the goods of an order are, all its parcels together. */
final class Journey {

    private static final Set<String> NOT_SENT = Set.of("CANCELLED", "EMPTY");
    private static final Set<String> BACK = Set.of("RETURNED", "REFUSED");

    private Journey() {}

    static String of(Archive archive, List<Parcel> parcels) {
        List<Parcel> sent = parcels.stream()
                .filter(parcel -> !NOT_SENT.contains(parcel.state()))
                .toList();
        if (sent.isEmpty()) {
            return nothingSent(archive, parcels);
        }
        if (sent.stream().anyMatch(parcel -> BACK.contains(parcel.state()))) {
            return "CAME_BACK";
        }
        List<Parcel> open = sent.stream()
                .filter(parcel -> !"DELIVERED".equals(parcel.state()))
                .toList();
        if (open.isEmpty()) {
            return "DELIVERED";
        }
        return open.stream().anyMatch(Journey::inTrouble) ? "EXCEPTION" : "MOVING";
    }

    private static String nothingSent(Archive archive, List<Parcel> parcels) {
        boolean cancelled = !(archive.outbounds().isEmpty() && parcels.isEmpty())
                && archive.outbounds().stream().allMatch(outbound -> "CANCELLED".equals(outbound.status()));
        return cancelled ? "CANCELLED" : "NOT_LEFT";
    }

    private static boolean inTrouble(Parcel parcel) {
        List<Event> events = parcel.tracking();
        return !events.isEmpty()
                && "EXCEPTION".equals(events.get(events.size() - 1).code());
    }
}
