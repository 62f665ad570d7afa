package org.qualoop.trace.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;

/** What is inferred about parcels, and what it is inferred from. Lists must not be empty. */
@Mapper
public interface InferenceMapper {

    /** Holds these scopes until the transaction ends. */
    List<ScopeRow> lock(@Param("names") Collection<String> names);

    List<ScopeRow> scopes(@Param("names") Collection<String> names);

    /** SKUs with lines without lot number from before this was kept. */
    List<String> waitingSkus();

    int doneWaiting(String sku);

    int setLoose(@Param("names") Collection<String> names);

    /** Stations where any of these parcels was packed without packaging scan. */
    List<StationRow> stations(@Param("shipmentNos") Collection<String> shipmentNos);

    /** SKUs of which a line in any of these parcels has no lot number. */
    List<String> looseSkus(@Param("shipmentNos") Collection<String> shipmentNos);

    List<LotId> lotsOf(@Param("skus") Collection<String> skus);

    /** Where a station's window began that was the last one before; null when there is none. */
    Instant windowBefore(@Param("station") StationRow station, Instant from);

    /** Parcels that a station packed since then without packaging scan. */
    List<String> packedAt(@Param("station") StationRow station, Instant from);

    /** Parcels with a line of the SKU without lot number in that time, both ends included. */
    List<String> looseParcels(String sku, Instant from, Instant until);

    /** Those of these parcels about which something is inferred, or was. */
    List<String> inferable(@Param("shipmentNos") Collection<String> shipmentNos);

    List<LinkRow> links(@Param("shipmentNos") Collection<String> shipmentNos);

    int delete(@Param("shipmentNos") Collection<String> shipmentNos);

    int insertWindows(@Param("shipmentNos") Collection<String> shipmentNos);

    int insertCandidates(@Param("shipmentNos") Collection<String> shipmentNos);

    /** What facts say about where lots came, lay and left, summed up by kind and place. */
    List<EvidenceRow> evidence(@Param("lots") Collection<LotId> lots);

    List<PresenceRow> presences(@Param("lots") Collection<LotId> lots);

    int deletePresences(@Param("lots") Collection<LotId> lots);

    record LinkRow(String sku, String lotNo, Instant shippedAt, String shipmentNo, int seq, String orderNo) {}

    record ScopeRow(String name, boolean loose) {}

    record StationRow(String warehouse, String station) {}

    /**
     * @param kind RECEIPT, PRODUCED, CONSUMED, SHIPMENT, STOCK, LOSS (a negative ADJUST) or a type of stock movement
     * @param warehouse null for PRODUCED and CONSUMED, which name no place
     */
    record EvidenceRow(
            String kind,
            String sku,
            String lotNo,
            String warehouse,
            String toWarehouse,
            long qty,
            Instant firstAt,
            Instant lastAt) {}

    record PresenceRow(String sku, String lotNo, String warehouse, Instant presentFrom, Instant presentUntil) {}
}
