package org.qualoop.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands around a lot, an article and a purchase order: what pages show beside the trace. */
public interface LotFiles {

    /** Most movements of a lot and most lines of a purchase order that are read. */
    int MOST = 500;

    /** Steps of production that lead from one of these lots to another of them; a pair of lots stands once. */
    List<Step> steps(Collection<LotId> lots);

    /** Those of these lots that left in parcels themselves, as goods or as packaging, observed or perhaps. */
    Set<LotId> shipped(Collection<LotId> lots);

    /** What happened to units of the lot in warehouses, newest first, at most {@link #MOST}. */
    List<Movement> movements(LotId lot);

    /** Empty while neither the order itself nor a receipt for it is known. */
    Optional<Purchase> purchase(String poNo);

    /**
     * Lots of an article that any fact names, by lot number downwards.
     *
     * @param after the last lot number of the page before, null for the first page
     */
    List<StoredLot> lotsOfSku(String sku, String after, int limit);

    /** @param qty units of the input */
    record Step(LotId from, LotId into, String productionNo, long qty) {}

    /** @param toWarehouse null unless it is a transfer */
    record Movement(String movementNo, Instant at, String type, String warehouse, String toWarehouse, int qty) {}

    /** A lot; received and in stock are units of the SKU. */
    record StoredLot(String sku, String lotNo, String holdStatus, long received, long inStock) {}

    /** @param supplierCode null while only receipts are known, as is the day of ordering */
    record Purchase(
            String poNo,
            String supplierCode,
            Instant orderedAt,
            List<PurchaseLine> lines,
            List<PurchaseReceipt> receipts) {}

    /** @param received units of this SKU that were received for the whole order, 0 or more */
    record PurchaseLine(int lineNo, String sku, long qty, long received) {}

    record PurchaseReceipt(
            String receiptNo,
            Instant receivedAt,
            String warehouse,
            String operator,
            String sku,
            String lotNo,
            int qty,
            String supplierLotNo,
            LocalDate expiresOn) {}
}
