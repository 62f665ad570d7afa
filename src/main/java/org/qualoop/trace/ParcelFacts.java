package org.qualoop.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qualoop.platform.Money;

/** How far orders and parcels have come, as the last revisions of the facts tell it; read for many at a time. */
public interface ParcelFacts {

    /** Those of these orders that are known. */
    List<OrderProgress> orders(Collection<String> orderNos);

    /** Those of these parcels that a shipment names; the newest shipment when several do. */
    List<ParcelProgress> parcels(Collection<String> trackingNos);

    /** Every tracking number that these orders' parcels have or, by these shipments, ever had a part in. */
    Set<String> trackingNos(Collection<String> orderNos);

    /** What the customer paid for what is in the parcel; empty while no price is known. */
    Optional<Money> value(String shipmentNo);

    /**
     * An order on its way out.
     *
     * @param promisedShipBy null when nothing was promised
     * @param warehouse where it is being prepared, null while unknown
     * @param shipped everything has left
     * @param cancelled nothing has left and the warehouse has cancelled all of it
     */
    record OrderProgress(
            String orderNo,
            String channel,
            String customerId,
            Instant placedAt,
            Instant promisedShipBy,
            String warehouse,
            boolean shipped,
            boolean cancelled) {}

    /**
     * A parcel under way.
     *
     * @param region province that it goes to, null while unknown
     * @param promisedDeliverBy null when nothing was promised
     * @param scans what the carrier said, oldest first
     */
    record ParcelProgress(
            String trackingNo,
            String shipmentNo,
            String orderNo,
            String warehouse,
            String carrier,
            Instant shippedAt,
            boolean cancelled,
            String channel,
            String customerId,
            String region,
            Instant promisedDeliverBy,
            List<Scan> scans) {}

    /** A code of the kind {@code tracking-events}. */
    record Scan(Instant at, String code) {}
}
