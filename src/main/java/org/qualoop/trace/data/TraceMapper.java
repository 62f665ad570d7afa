package org.qualoop.trace.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.TraceApi.ShipmentView;
import org.qualoop.trace.TraceApi.StockPlace;

/** Reads the last revisions of facts by the numbers that people know. */
@Mapper
public interface TraceMapper {

    OrderRow order(String orderNo);

    List<OrderLineRow> orderLines(String orderNo);

    List<ShippedRow> shippedLines(String orderNo);

    List<ShippedRow> shippedSerial(String serialNo);

    SkuRow sku(String sku);

    List<ShipmentView> shipmentsByTracking(String trackingNo);

    List<ShipmentView> shipmentsOf(String orderNo);

    Instant deliveredAt(String orderNo);

    List<OutboundRow> outbound(String outboundNo);

    List<OutboundRow> openOutbounds(@Param("sku") String sku, @Param("lotNo") String lotNo);

    List<StockPlace> stock(@Param("sku") String sku, @Param("lotNo") String lotNo);

    List<LotRow> lots(@Param("lotNos") Collection<String> lotNos);

    /** Receipts of all lots with these numbers, oldest first. */
    List<ReceiptRow> receipts(@Param("lotNos") Collection<String> lotNos);

    int setHoldStatus(@Param("sku") String sku, @Param("lotNo") String lotNo, @Param("status") String status);

    record OrderRow(
            String orderNo,
            String channel,
            Instant placedAt,
            String customerId,
            String customerName,
            String customerPhone,
            String customerEmail,
            String customerAddress,
            String customerOaid,
            String customerContactVia,
            Instant promisedShipBy,
            Instant promisedDeliverBy) {}

    record OrderLineRow(
            int lineNo,
            String sku,
            int qty,
            BigDecimal unitPriceAmount,
            String unitPriceCurrency,
            BigDecimal paidAmount,
            String paidCurrency,
            String type,
            Integer parentLineNo) {}

    /** A shipped line; {@code lotNo} may be null. */
    record ShippedRow(
            String shipmentNo,
            String orderNo,
            int orderLineNo,
            String sku,
            String lotNo,
            int qty,
            String trackingNo,
            String warehouse,
            Instant shippedAt) {}

    record SkuRow(
            String sku,
            String name,
            String kind,
            String category,
            BigDecimal unitCostAmount,
            String unitCostCurrency,
            Boolean noReasonReturn,
            Boolean resaleAfterOpening) {}

    /** A line with its outbound; the line's part is null for an outbound without lines. */
    record OutboundRow(
            String outboundNo,
            String orderNo,
            String warehouse,
            String status,
            Integer orderLineNo,
            String sku,
            String lotNo,
            Integer qty) {}

    record LotRow(String sku, String lotNo, String holdStatus) {}

    /** A received line; the purchase order's part is null while that is unknown. */
    record ReceiptRow(
            String receiptNo,
            String poNo,
            Instant receivedAt,
            String warehouse,
            String operator,
            String sku,
            String lotNo,
            int qty,
            String supplierLotNo,
            LocalDate producedOn,
            LocalDate expiresOn,
            String supplierCode,
            Instant orderedAt) {}
}
