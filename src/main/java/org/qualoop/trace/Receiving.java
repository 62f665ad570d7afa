package org.qualoop.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Receipts as the last revisions of the facts tell them, with what purchase order and SKU add. */
public interface Receiving {

    /** Lines of these receipts, by receipt and line number. */
    List<ReceivedLine> lines(Collection<String> receiptNos);

    /** What a purchase order asks for, by SKU; empty while it is unknown. */
    List<OrderedGoods> ordered(String poNo);

    /** Shelf life of the SKU in days; empty when it has none, or nobody said. */
    Optional<Integer> shelfLifeDays(String sku);

    /**
     * A line of a receipt.
     *
     * @param supplierCode null while the purchase order is unknown
     * @param qty units of the SKU
     * @param kind PRODUCT, PACKAGING or MATERIAL; null while the SKU is unknown
     * @param category of the SKU, may be null
     */
    record ReceivedLine(
            String receiptNo,
            int lineNo,
            String poNo,
            String supplierCode,
            String warehouse,
            Instant receivedAt,
            String sku,
            String lotNo,
            int qty,
            LocalDate producedOn,
            LocalDate expiresOn,
            String kind,
            String category) {}

    /**
     * A SKU on a purchase order.
     *
     * @param qty units ordered
     * @param received units that have come for this order so far
     */
    record OrderedGoods(String poNo, String supplierCode, String sku, int qty, int received) {}
}
