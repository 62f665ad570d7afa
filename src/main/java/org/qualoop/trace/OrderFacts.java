package org.qualoop.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders and what left for them, many at a time: figures are counted from here. */
public interface OrderFacts {

    /** Those of these orders that are known. */
    List<OrderFact> orders(Collection<String> orderNos);

    /** Parcels that left with anything of these orders; cancelled ones and empty ones left out. */
    List<ParcelFact> parcels(Collection<String> orderNos);

    /** Lots that went into each of these by production, at any level; lots made from nothing known are left out. */
    Map<LotId, Set<LotId>> materials(Collection<LotId> lots);

    /** Orders whose parcels have one of these tracking numbers. */
    List<String> ordersOfTracking(Collection<String> trackingNos);

    /** Orders in whose parcels any of these lots left, as goods, as packaging or inside of goods. */
    List<String> ordersOfLots(Collection<LotId> lots);

    /** Lots that were received for these purchase orders. */
    List<LotId> lotsOfPurchases(Collection<String> poNos);

    /**
     * An order.
     *
     * @param promisedDeliverBy may be null
     * @param skus what was ordered
     * @param unitPaid what was paid for a unit, in CNY, by line; without lines whose price is not known
     */
    record OrderFact(
            String orderNo,
            String channel,
            Instant placedAt,
            Instant promisedDeliverBy,
            Set<String> skus,
            Map<Integer, BigDecimal> unitPaid) {}

    /**
     * A parcel that left.
     *
     * @param orderNo the order that it was packed for; its lines may serve others too
     * @param picker who took the goods from the shelf; null when the warehouse does not say
     * @param deliveredAt when the last of its parts was delivered; null while any is not
     */
    record ParcelFact(
            String shipmentNo,
            String orderNo,
            String warehouse,
            Instant shippedAt,
            String carrier,
            String packer,
            String picker,
            Instant deliveredAt,
            Set<LotId> packaging,
            List<LineFact> lines) {}

    /** @param lotNo may be null */
    record LineFact(String orderNo, int orderLineNo, String sku, String lotNo, int qty) {}
}
