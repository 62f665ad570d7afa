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

    /**
     * Units of the lot itself by what happened to them. Beside them {@code seenHere}: counts and movements in warehouses,
     * and {@code bought}: 1 when the article stands in a purchase order.
     */
    List<AmountRow> amounts(@Param("sku") String sku, @Param("lotNo") String lotNo);

    /** What a lot has reached at any level; null for one that has reached nobody. */
    ReachRow reach(@Param("sku") String sku, @Param("lotNo") String lotNo);

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

    /** @param inferredOrders reached by inference only */
    record ReachRow(long orders, long customers, long inferredOrders, long inferredCustomers) {}
}
