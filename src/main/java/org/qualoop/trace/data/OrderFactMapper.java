package org.qualoop.trace.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;

/** Reads orders and parcels by lists of keys, which must not be empty. */
@Mapper
public interface OrderFactMapper {

    /** One row per line; the line's part is null for an order without lines, {@code linePaid} without a price in CNY. */
    List<OrderRow> orders(@Param("orderNos") Collection<String> orderNos);

    List<ParcelRow> parcels(@Param("orderNos") Collection<String> orderNos);

    List<LineRow> lines(@Param("shipmentNos") Collection<String> shipmentNos);

    List<PackagingRow> packaging(@Param("shipmentNos") Collection<String> shipmentNos);

    /** The first delivery by tracking number; {@code deliveredAt} is null while there is none. */
    List<DeliveryRow> deliveries(@Param("shipmentNos") Collection<String> shipmentNos);

    List<String> ordersOfTracking(@Param("trackingNos") Collection<String> trackingNos);

    List<String> ordersOfLots(@Param("lots") Collection<LotId> lots);

    List<LotId> lotsOfPurchases(@Param("poNos") Collection<String> poNos);

    record OrderRow(
            String orderNo,
            String channel,
            Instant placedAt,
            Instant promisedDeliverBy,
            Integer lineNo,
            String sku,
            Integer qty,
            BigDecimal linePaid) {}

    record ParcelRow(
            String shipmentNo,
            String orderNo,
            String warehouse,
            Instant shippedAt,
            String carrier,
            String packer,
            String picker) {}

    record LineRow(String shipmentNo, String orderNo, int orderLineNo, String sku, String lotNo, int qty) {}

    record PackagingRow(String shipmentNo, String sku, String lotNo) {}

    record DeliveryRow(String shipmentNo, String trackingNo, Instant deliveredAt) {}
}
