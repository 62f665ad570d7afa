package org.qualoop.trace.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads how far orders and parcels have come, many at a time. */
@Mapper
public interface ParcelMapper {

    List<OrderHead> orders(@Param("orderNos") Collection<String> orderNos);

    List<OrderLine> lines(@Param("orderNos") Collection<String> orderNos);

    /** Units that left, by order and line. */
    List<ShippedQty> shipped(@Param("orderNos") Collection<String> orderNos);

    List<Outbound> outbounds(@Param("orderNos") Collection<String> orderNos);

    /** Every shipment of every one of these numbers, oldest first. */
    List<Parcel> parcels(@Param("trackingNos") Collection<String> trackingNos);

    List<ScanRow> scans(@Param("trackingNos") Collection<String> trackingNos);

    List<String> trackingNos(@Param("orderNos") Collection<String> orderNos);

    BigDecimal value(String shipmentNo);

    record OrderHead(String orderNo, String channel, String customerId, Instant placedAt, Instant promisedShipBy) {}

    record OrderLine(String orderNo, int lineNo, int qty, Integer parentLineNo) {}

    record ShippedQty(String orderNo, int orderLineNo, int qty) {}

    record Outbound(String orderNo, String warehouse, String status) {}

    record Parcel(
            String trackingNo,
            String shipmentNo,
            String orderNo,
            String warehouse,
            String carrier,
            Instant shippedAt,
            String status,
            String channel,
            String customerId,
            String address,
            Instant promisedDeliverBy) {}

    record ScanRow(String trackingNo, Instant occurredAt, String code) {}
}
