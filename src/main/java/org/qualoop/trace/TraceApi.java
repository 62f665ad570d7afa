package org.qualoop.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qualoop.platform.Money;

/** What is known of orders, parcels, lots and SKUs, as the last revisions of the facts tell it. */
public interface TraceApi {

    Optional<OrderView> order(String orderNo);

    /** Lines of this order that left with a known lot, in all its parcels; only those of one SKU unless it is null. */
    List<ShippedLot> lotsShipped(String orderNo, String sku);

    /** What left under this serial number; several only when it was sent again. Newest first. */
    List<ShippedLot> lotsOfSerial(String serialNo);

    /** Empty when no fact names the lot. */
    Optional<LotView> lot(String sku, String lotNo);

    /** Those of these lots that any fact names. */
    List<LotView> lots(Collection<LotId> lots);

    /** The SKUs under which any fact names this printed lot number. */
    List<String> skusOfLot(String lotNo);

    /** The supplier whose purchase order the lot was first received for. */
    Optional<String> supplierOf(String sku, String lotNo);

    Optional<SkuView> sku(String sku);

    /** Parcels with this tracking number, their own or one of a part; newest first. */
    List<ShipmentView> shipmentsByTracking(String trackingNo);

    /** Parcels that carry anything of this order, cancelled ones included; oldest first. */
    List<ShipmentView> shipmentsOf(String orderNo);

    /** When the last of the order's parcels was delivered; empty while no carrier has said so. */
    Optional<Instant> deliveredAt(String orderNo);

    Optional<OutboundView> outbound(String outboundNo);

    /** Parcels with this lot that can still be stopped: status PICKING or PACKED. */
    List<OutboundView> openOutboundsOf(String sku, String lotNo);

    /** Where the lot lies, places without any left out. */
    List<StockPlace> stockOf(String sku, String lotNo);

    /** Marks a lot, which need not be known yet; {@code status} is NONE, HELD or RELEASED. */
    void setHoldStatus(String sku, String lotNo, String status);

    /** An order; the promises may be null. Personal data beyond the customer's id is in the archive only. */
    record OrderView(
            String orderNo,
            String channel,
            String customerId,
            Instant placedAt,
            Instant promisedShipBy,
            Instant promisedDeliverBy,
            List<OrderLineView> lines) {

        public Optional<OrderLineView> line(int lineNo) {
            return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
        }
    }

    /**
     * A line of an order.
     *
     * @param qty units of the SKU
     * @param unitPrice may be null
     * @param paidAmount what the customer really paid for the whole line, may be null
     * @param type GOODS, COMPONENT or GIFT
     * @param parentLineNo the bundle's line, null outside bundles
     */
    record OrderLineView(
            int lineNo, String sku, int qty, Money unitPrice, Money paidAmount, String type, Integer parentLineNo) {}

    /** A shipped line with its lot; {@code supplierCode} is null while the receipt is unknown. */
    record ShippedLot(
            String shipmentNo,
            String orderNo,
            int orderLineNo,
            String sku,
            String lotNo,
            int qty,
            String supplierCode,
            String trackingNo,
            String warehouse,
            Instant shippedAt) {}

    /** A lot; all but the first two and {@code holdStatus} (NONE, HELD, RELEASED) are null while unknown. */
    record LotView(
            String sku,
            String lotNo,
            String supplierCode,
            String supplierLotNo,
            LocalDate producedOn,
            LocalDate expiresOn,
            String holdStatus) {}

    /**
     * A SKU.
     *
     * @param kind PRODUCT, PACKAGING or MATERIAL
     * @param category may be null
     * @param unitCost may be null
     * @param noReasonReturn whether seven days without reason (七天无理由) apply, null when not said
     * @param resaleAfterOpening null when not said
     */
    record SkuView(
            String sku,
            String name,
            String kind,
            String category,
            Money unitCost,
            Boolean noReasonReturn,
            Boolean resaleAfterOpening) {}

    /** A parcel that left; status SHIPPED, CANCELLED or EMPTY (without lines). */
    record ShipmentView(
            String shipmentNo,
            String orderNo,
            String warehouse,
            Instant shippedAt,
            String status,
            String carrier,
            String trackingNo,
            String packer) {}

    /** A parcel that is being prepared. */
    record OutboundView(String outboundNo, String orderNo, String warehouse, String status, List<OutboundLine> lines) {}

    /** {@code lotNo} is null until picked. */
    record OutboundLine(int orderLineNo, String sku, String lotNo, int qty) {}

    record StockPlace(String warehouse, String location, int qty, Instant asOf) {}
}
