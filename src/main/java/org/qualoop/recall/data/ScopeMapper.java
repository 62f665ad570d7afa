package org.qualoop.recall.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;

/** What a recall reaches: lots and the parcel lines that carried them. */
@Mapper
public interface ScopeMapper {

    List<LotRow> lots(String recallNo);

    /**
     * Every parcel line that carried one of the recall's lots, in one statement within the database: a hundred thousand
     * rows need not come here and go back. What is there stays; a late order names its customer.
     *
     * @param addedAt null for what is frozen at the start
     */
    int copyLines(
            @Param("recallNo") String recallNo,
            @Param("startedAt") Instant startedAt,
            @Param("addedAt") Instant addedAt);

    /** Likewise of packaging that was scanned. */
    int copyPackaging(
            @Param("recallNo") String recallNo,
            @Param("startedAt") Instant startedAt,
            @Param("addedAt") Instant addedAt);

    /** Likewise of usage windows of packaging, and of goods without lot number from where the lot lay. */
    int copyInferred(
            @Param("recallNo") String recallNo,
            @Param("startedAt") Instant startedAt,
            @Param("addedAt") Instant addedAt);

    /** @param late null: all; true: what came after the freeze; false: what was frozen */
    ScopeCounts count(@Param("recallNo") String recallNo, @Param("late") Boolean late);

    /** Observed units of these roots that went to customers who are known. */
    long unitsWithKnownCustomer(@Param("recallNo") String recallNo, @Param("lots") Collection<LotId> lots);

    List<LeakRow> leaks(String recallNo, int limit);

    long countLeaks(String recallNo);

    /** Customers of lines in order of their ids, after the given one; one with many lines comes many times. */
    List<String> customersOfLines(String recallNo, String after, int limit);

    /** Customers with a contact, by a range of ids: after the first, up to the last. */
    List<String> withContact(String recallNo, String after, String last);

    /** Orders of the customers of a range of ids, newest first. */
    List<CustomerOrder> ordersOf(String recallNo, String after, String last);

    /** What one customer received, observed lines first, newest first. */
    List<LineRow> linesOf(String recallNo, String customerId);

    List<LineRow> page(
            @Param("recallNo") String recallNo,
            @Param("afterShipment") String afterShipment,
            @Param("afterOrder") String afterOrder,
            int limit);

    /** Observed units by shop. */
    List<ChannelUnits> byChannel(String recallNo);

    boolean hasOrder(String recallNo, String orderNo);

    List<String> recallsOfOrder(String orderNo);

    record LotRow(String sku, String lotNo, int step, Instant addedAt) {

        public LotId id() {
            return new LotId(sku, lotNo);
        }
    }

    record LeakRow(
            String shipmentNo,
            String orderNo,
            String warehouse,
            String sku,
            String lotNo,
            Integer qty,
            Instant shippedAt) {}

    record ChannelUnits(String channel, long orders, long units) {}

    record CustomerOrder(String customerId, String orderNo, Instant shippedAt, boolean observed) {}

    record LineRow(
            String shipmentNo,
            String orderNo,
            Integer orderLineNo,
            String sku,
            String lotNo,
            Integer qty,
            boolean observed,
            Instant shippedAt) {}
}
