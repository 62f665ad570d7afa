package org.qualoop.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;

/** The quality file of an order 订单质量档案: everything that is known about it. */
public interface OrderArchives {

    /**
     * The archive with personal data masked.
     *
     * @throws org.qualoop.platform.Problem 404 while nothing at all is known of the order
     */
    Archive archive(String orderNo);

    /**
     * The archive with personal data in clear; noted in the order's timeline.
     *
     * @param reason why it is needed, shown to auditors
     */
    Archive reveal(String orderNo, String reason, String by);

    record Archive(
            ArchivedOrder order,
            List<ArchivedLine> lines,
            List<?> inspections,
            List<TraceApi.OutboundView> outbounds,
            List<Parcel> shipments,
            List<TrackingEvent> tracking,
            List<?> reviews,
            List<?> cases,
            List<?> returns,
            List<?> reissues,
            List<?> ncrs,
            List<?> costs) {}

    /** All but {@code orderNo} is null while the order itself is unknown. */
    record ArchivedOrder(
            String orderNo,
            String channel,
            Instant placedAt,
            Instant promisedShipBy,
            Instant promisedDeliverBy,
            Customer customer) {}

    record Customer(
            String id,
            String name,
            String phone,
            String email,
            String address,
            String oaid,
            String contactVia,
            boolean masked) {}

    /** An ordered line and the lots that left for it. */
    record ArchivedLine(
            int lineNo,
            String sku,
            String skuName,
            int qty,
            Money unitPrice,
            Money paidAmount,
            String type,
            Integer parentLineNo,
            List<LineLot> lots) {}

    record LineLot(
            String lotNo, int qty, String shipmentNo, String supplierCode, String supplierName, String holdStatus) {}

    /**
     * A parcel of the order.
     *
     * @param weightDeltaGrams weighed less expected, null when either is unknown
     * @param check expected against scanned units, null when nothing was scanned
     */
    record Parcel(
            String shipmentNo,
            String status,
            String warehouse,
            Instant shippedAt,
            String carrier,
            List<String> trackingNos,
            String packer,
            String picker,
            String station,
            BigDecimal weightGrams,
            BigDecimal expectedWeightGrams,
            BigDecimal weightDeltaGrams,
            String videoUrl,
            List<ParcelLine> lines,
            List<ParcelPackaging> packaging,
            List<Scan> scans,
            List<ScanCheck> check) {}

    /** A line in the parcel; {@code orderNo} differs from the archive's when orders were merged. */
    record ParcelLine(String orderNo, int orderLineNo, String sku, String lotNo, int qty) {}

    record ParcelPackaging(String sku, String lotNo, int qty) {}

    record Scan(String code, Instant at, String operator) {}

    /** Units of a SKU that should be in the parcel and units scanned; {@code sku} is the bare code when unknown. */
    record ScanCheck(String sku, int expected, int scanned) {}

    record TrackingEvent(String trackingNo, Instant at, String code, String location, String text) {}
}
