package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.platform.CostIncurred.Kind;

/** The ledger {@code cost_entry}: lines are added and read, never changed. A line stands when nothing reverses it. */
@Mapper
public interface EntryMapper {

    /** @return 0 when the item is booked already, or the line reversed */
    int insert(EntryRow row);

    /** Keeps a line for the sums: to be done with its parts, in the transaction that books it. */
    void keepForSums(String recordNo, String item, int seq);

    boolean isBooked(String recordNo, String item);

    /** 0 when the item was never booked. */
    int lastSeq(String recordNo, String item);

    Optional<EntryRow> standing(String recordNo, String item);

    List<EntryRow> standingOfRecord(String recordNo);

    /** How the items of the record were booked at first. */
    List<EntryRow> firstOfRecord(String recordNo);

    List<EntryRow> standingOfCharge(String chargeNo);

    List<EntryRow> standingOfEvent(String eventNo);

    List<EntryRow> standingOfOrders(Collection<String> orderNos, Kind kind);

    /** Lines of these orders whose lot is not known. */
    List<EntryRow> withoutLot(Collection<String> orderNos);

    /** Lines of these lots, whatever their SKU, whose supplier is not known. */
    List<EntryRow> withoutSupplier(Collection<String> lotNos);

    List<EntryRow> unpriced(Collection<String> skus);

    /** Losses of the supplier's goods that stand, failures only, oldest first. */
    List<EntryRow> lossesOf(String supplierCode, Instant from, Instant to);

    /** Standing lines of the time that nobody could value yet. */
    List<EntryRow> unvalued(Instant from, Instant to, int limit);

    /** When the first line of the time counts; null when there is none. */
    Instant firstAt(Instant from, Instant to);

    Optional<EntryRow> find(long id);

    List<EntryRow> newest(@Param("filter") EntryFilter filter, Instant beforeAt, long beforeId, int limit);

    /** Units of the lot that were ours and that records have lost. */
    long scrappedUnits(String sku, String lotNo);

    /** Oldest first, reversals and what they reverse included. */
    List<EntryRow> page(@Param("filter") EntryFilter filter, Instant afterAt, long afterId, int limit);

    /** Sums by one cut, by name of the key; the key is null where the lines have none. */
    List<SumRow> sums(@Param("filter") EntryFilter filter, String by);

    /** Sums as fine as every cut by goods, or every other cut but the parties', needs them; the rest of a row is null. */
    List<CubeRow> cube(@Param("filter") EntryFilter filter, @Param("goods") boolean goods);

    List<EventLoss> lossOfEvents(Collection<String> eventNos);

    /** @param key2 lot number when the cut is by lot, and {@code key} its SKU */
    record SumRow(String key, String key2, String currency, BigDecimal cashOut, BigDecimal loss, long entries) {}

    record CubeRow(
            String category,
            String kind,
            String stage,
            String basis,
            String series,
            String month,
            String supplierCode,
            String sku,
            String lotNo,
            String currency,
            BigDecimal cashOut,
            BigDecimal loss,
            long entries) {}

    record EventLoss(String eventNo, String currency, BigDecimal loss) {}
}
