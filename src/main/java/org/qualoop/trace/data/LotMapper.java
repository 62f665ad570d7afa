package org.qualoop.trace.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;

/** What became of lots: read from index ranges that begin with the lot. Lists of lots must not be empty. */
@Mapper
public interface LotMapper {

    /** The SKUs under which a number still occurs in the last revisions of facts. */
    List<String> skusInUse(String lotNo);

    /** Lots that went into these by production. */
    List<EdgeRow> inputsOf(@Param("lots") Collection<LotId> lots);

    /** Lots that these went into by production. */
    List<EdgeRow> outputsOf(@Param("lots") Collection<LotId> lots);

    /** Units of the lot itself by what happened to them. */
    List<AmountRow> amounts(@Param("sku") String sku, @Param("lotNo") String lotNo);

    /** Orders and customers that received any of these lots, as line or as packaging. */
    CountRow observed(@Param("lots") Collection<LotId> lots);

    /** Orders and customers that may have received any of these lots by a usage window, and are not observed. */
    CountRow inferred(@Param("lots") Collection<LotId> lots);

    /** Lines that carried these lots, by time of shipping and parcel, from the given place on. */
    List<CarriedRow> carriedLines(@Param("lots") Collection<LotId> lots, @Param("from") Place from, int limit);

    /** Orders whose parcels were packed with these lots. */
    List<CarriedRow> carriedPackaging(@Param("lots") Collection<LotId> lots, @Param("from") Place from, int limit);

    /** Orders whose parcels were perhaps packed with these lots: by usage window, without scan of their own. */
    List<CarriedRow> carriedInferred(@Param("lots") Collection<LotId> lots, @Param("from") Place from, int limit);

    /** A production's edge; {@code qty} is the units of the input. */
    record EdgeRow(
            String productionNo,
            Instant producedAt,
            String inputSku,
            String inputLotNo,
            String outputSku,
            String outputLotNo,
            int qty) {}

    record AmountRow(String name, long qty) {}

    record CountRow(long orders, long customers) {}

    /** A place in the order of shipping. */
    record Place(Instant shippedAt, String shipmentNo) {}

    /** A lot in a parcel, for one order; {@code customerId} and {@code channel} are null while the order is unknown. */
    record CarriedRow(
            String shipmentNo,
            int seq,
            String orderNo,
            String customerId,
            String channel,
            String sku,
            String lotNo,
            int qty,
            Instant shippedAt,
            String trackingNo) {}
}
