package org.qualoop.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.qualoop.supplier.Supplier;

/** Where a lot came from, where it is and who received it. */
public interface LotTraces {

    /**
     * The lot behind a printed number.
     *
     * @param sku null when the caller does not know it
     * @throws org.qualoop.platform.Problem 404 when no fact names it, 409 with the candidates when several SKUs have it
     */
    LotId resolve(String lotNo, String sku);

    /**
     * Everything about a lot.
     *
     * @param after cursor from {@link Shipments#next}, null for the first page
     * @param limit most shipments on the page
     */
    LotTrace trace(LotId lot, String after, int limit);

    /** Every line that carried the lot at any level, in parts, in constant memory. */
    void recipients(LotId lot, boolean withInferred, Consumer<List<Recipient>> parts);

    /**
     * The answer of {@code GET /api/v1/lots/{lotNo}/trace}.
     *
     * @param newestOnly the lists among returns, reviews, ncrs and reissues that name the newest
     *     {@value DossierSection#MOST} records only
     */
    record LotTrace(
            TracedLot lot,
            Supplier supplier,
            List<PurchaseOrder> purchaseOrders,
            List<Receipt> receipts,
            List<?> inspections,
            List<TraceApi.StockPlace> stock,
            List<RelatedLot> madeFrom,
            List<RelatedLot> wentInto,
            Summary summary,
            Shipments shipments,
            List<?> returns,
            List<?> reviews,
            List<?> ncrs,
            List<?> reissues,
            List<String> newestOnly,
            long tookMs) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TracedLot(
            String lotNo,
            String sku,
            String skuName,
            String supplierLotNo,
            LocalDate producedOn,
            LocalDate expiresOn,
            String holdStatus) {}

    record PurchaseOrder(String poNo, String supplierCode, Instant orderedAt) {}

    record Receipt(
            String receiptNo,
            String poNo,
            Instant receivedAt,
            String warehouse,
            String operator,
            int qty,
            String supplierLotNo,
            LocalDate producedOn,
            LocalDate expiresOn) {}

    /**
     * A lot that this one was made from or went into.
     *
     * @param level steps of production between, from 1; the fewest when there are several ways
     * @param productionNo the step that was found first
     * @param qty units of the input in that step
     * @param link OBSERVED or INFERRED
     */
    record RelatedLot(String sku, String lotNo, int level, String productionNo, int qty, String link) {}

    /**
     * Units of the lot itself, by what happened to them, and the orders and customers that received it at any level.
     *
     * @param producedElsewhere of those produced, the units that count as received, or that stayed at the maker's
     * @param unaccounted what came in (received, produced, adjusted and returned, less produced elsewhere), less what lies
     *     in stock and what went out; negative when more went out
     * @param shipped as goods or as packaging
     * @param inferredOrders orders that received it by inference only
     */
    record Summary(
            long received,
            long produced,
            long producedElsewhere,
            long adjusted,
            long returned,
            long inStock,
            long shipped,
            long consumed,
            long scrapped,
            long sampled,
            long returnedToVendor,
            long unaccounted,
            long orders,
            long customers,
            long inferredOrders,
            long inferredCustomers) {}

    /** A page of shipments; {@code next} is null on the last one. */
    record Shipments(List<Shipment> items, String next) {}

    /**
     * A lot in a parcel, for one order.
     *
     * @param qty units of that lot; null when inferred
     * @param link OBSERVED or INFERRED
     */
    record Shipment(
            String shipmentNo,
            String orderNo,
            String customerId,
            String sku,
            String lotNo,
            Integer qty,
            Instant shippedAt,
            String trackingNo,
            String link) {}

    /** A row of the recipients' list. */
    record Recipient(
            String orderNo,
            String customerId,
            String channel,
            String shipmentNo,
            Instant shippedAt,
            String trackingNo,
            String lotNo,
            String sku,
            Integer qty,
            String link) {}
}
