package org.qualoop.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** How far lots have spread: what a recall has to find. */
public interface LotReach {

    /** These lots (level 0) and every lot that they went into by production, each once, at the fewest steps. */
    List<ReachedLot> spread(Collection<LotId> roots);

    /**
     * Every parcel line that carried one of these lots, in parts, in constant memory. OBSERVED as goods or packaging;
     * INFERRED by a usage window of packaging, or because goods of the SKU left without a lot number from a warehouse
     * where the lot lay then.
     */
    void carriers(Collection<LotId> lots, Consumer<List<Carrier>> parts);

    /** Units of the lot itself by what happened to them. */
    LotUnits units(LotId lot);

    /** Units of the lot that moved in this way since then: {@code RETURN_IN}, {@code SCRAP}, … */
    long moved(LotId lot, String type, Instant since);

    /** @param level steps of production between, 0 for a root */
    record ReachedLot(LotId lot, int level) {}

    /** Why a parcel carries a lot. */
    enum Source {
        LINE,
        PACKAGING,
        WINDOW,
        WITHOUT_LOT
    }

    /**
     * A lot in a parcel, for one order. Shipment, source, seq, order and lot together name it.
     *
     * @param orderLineNo null for packaging
     * @param customerId null while the order is unknown, as is the channel
     * @param qty units of the lot; null when inferred
     */
    record Carrier(
            Source source,
            String shipmentNo,
            int seq,
            String orderNo,
            Integer orderLineNo,
            String customerId,
            String channel,
            String warehouse,
            String sku,
            String lotNo,
            Integer qty,
            Instant shippedAt,
            String trackingNo) {

        public boolean observed() {
            return source == Source.LINE || source == Source.PACKAGING;
        }
    }

    /**
     * @param in received, produced by ourselves or shipped from the maker's, adjusted and returned
     * @param stock in warehouses now
     * @param shipped as goods or packaging
     * @param used consumed by production, scrapped, sampled or returned to the vendor
     */
    record LotUnits(long in, long stock, long shipped, long used) {}
}
