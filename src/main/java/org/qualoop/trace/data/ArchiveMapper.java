package org.qualoop.trace.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.OrderArchives.TrackingEvent;
import org.qualoop.trace.data.TraceMapper.OutboundRow;

/** What belongs to one order. Lists must not be empty. */
@Mapper
public interface ArchiveMapper {

    List<OutboundRow> outbounds(String orderNo);

    List<ParcelRow> parcels(String orderNo);

    List<TrackingRow> trackingNos(@Param("shipmentNos") Collection<String> shipmentNos);

    List<LineRow> lines(@Param("shipmentNos") Collection<String> shipmentNos);

    List<PackagingRow> packaging(@Param("shipmentNos") Collection<String> shipmentNos);

    List<ScanRow> scans(@Param("shipmentNos") Collection<String> shipmentNos);

    List<TrackingEvent> events(@Param("trackingNos") Collection<String> trackingNos);

    List<NameRow> skuNames(@Param("skus") Collection<String> skus);

    record ParcelRow(
            String shipmentNo,
            String status,
            String warehouse,
            Instant shippedAt,
            String carrier,
            String packer,
            String picker,
            String station,
            BigDecimal weightGrams,
            BigDecimal expectedWeightGrams,
            String videoUrl) {}

    record TrackingRow(String shipmentNo, String trackingNo) {}

    record LineRow(String shipmentNo, String orderNo, int orderLineNo, String sku, String lotNo, int qty) {}

    record PackagingRow(String shipmentNo, String sku, String lotNo, int qty) {}

    record ScanRow(String shipmentNo, String code, Instant scannedAt, String operator) {}

    record NameRow(String sku, String name, String barcode) {}
}
