package org.qualoop.delivery.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;
import org.qualoop.trace.ParcelFacts.OrderProgress;
import org.qualoop.trace.ParcelFacts.ParcelProgress;
import org.qualoop.trace.ParcelFacts.Scan;

/**
 * Where an order or a parcel stands by what is known now, whatever the order in which it became known.
 *
 * @param over how it ended, null while it is in flight
 */
record Situation(
        Subject kind,
        String ref,
        String orderNo,
        String shipmentNo,
        String channel,
        String customerId,
        String warehouse,
        String carrier,
        String region,
        String status,
        Instant since,
        Instant promisedAt,
        CareOutcome over) {

    static final String UNSHIPPED = "UNSHIPPED";
    static final String SHIPPED = "SHIPPED";

    private static final String DELIVERED = "DELIVERED";
    private static final String RETURNED = "RETURNED";
    private static final Set<String> TROUBLE = Set.of("EXCEPTION", "REFUSED", "RETURNING");
    private static final Set<String> UNDONE_BY = Set.of("REFUSED", "RETURNING", RETURNED);

    static Situation of(OrderProgress order) {
        return new Situation(
                Subject.ORDER,
                order.orderNo(),
                order.orderNo(),
                null,
                order.channel(),
                order.customerId(),
                order.warehouse(),
                null,
                null,
                UNSHIPPED,
                order.placedAt(),
                order.promisedShipBy(),
                order.shipped() ? CareOutcome.SHIPPED : order.cancelled() ? CareOutcome.CANCELLED : null);
    }

    static Situation of(ParcelProgress parcel) {
        Scan last = last(parcel.scans());
        String status = last == null ? SHIPPED : last.code();
        return new Situation(
                Subject.PARCEL,
                parcel.trackingNo(),
                parcel.orderNo(),
                parcel.shipmentNo(),
                parcel.channel(),
                parcel.customerId(),
                parcel.warehouse(),
                parcel.carrier(),
                parcel.region(),
                status,
                last == null ? parcel.shippedAt() : last.at(),
                parcel.promisedDeliverBy(),
                over(parcel, status));
    }

    /** The scan that counts: a delivery stands, unless the parcel was refused or sent back after it. */
    private static Scan last(List<Scan> scans) {
        Scan last = scans.stream().max(Comparator.comparing(Scan::at)).orElse(null);
        Scan delivered = scans.stream()
                .filter(scan -> scan.code().equals(DELIVERED))
                .max(Comparator.comparing(Scan::at))
                .orElse(null);
        boolean undone = delivered != null
                && scans.stream()
                        .anyMatch(scan ->
                                UNDONE_BY.contains(scan.code()) && scan.at().isAfter(delivered.at()));
        return delivered == null || undone ? last : delivered;
    }

    private static CareOutcome over(ParcelProgress parcel, String status) {
        if (parcel.cancelled()) {
            return CareOutcome.CANCELLED;
        }
        return switch (status) {
            case DELIVERED -> CareOutcome.DELIVERED;
            case RETURNED -> CareOutcome.RETURNED;
            default -> null;
        };
    }

    /** Which rule it breaks by standing still. */
    Rule quietRule() {
        return switch (status) {
            case UNSHIPPED -> Rule.LATE_SHIP;
            case SHIPPED -> Rule.NOT_PICKED_UP;
            default -> TROUBLE.contains(status) ? Rule.EXCEPTION : Rule.STUCK;
        };
    }

    /** Whether its last scan brings it nearer to the customer. */
    boolean moves() {
        return kind == Subject.PARCEL && !status.equals(SHIPPED) && !TROUBLE.contains(status);
    }
}
