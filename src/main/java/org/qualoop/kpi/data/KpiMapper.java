package org.qualoop.kpi.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;

/** What was told, what waits to be counted, and the roll-ups. Lists must not be empty. */
@Mapper
public interface KpiMapper {

    void putCount(CountRow row);

    void removeCount(String subject);

    List<CountRow> counts(@Param("subjects") Collection<String> subjects);

    void mark(@Param("subjects") Collection<String> subjects);

    /** What was told about these orders must be counted again. */
    void markOfOrders(@Param("orderNos") Collection<String> orderNos);

    void markOfLots(@Param("lots") Collection<LotId> lots);

    long waiting();

    /** Waits until no other node counts. */
    String lock();

    List<DirtyRow> dirty(int limit);

    void clear(@Param("ids") Collection<Long> ids);

    List<AppliedRow> applied(@Param("subjects") Collection<String> subjects);

    void removeApplied(@Param("subjects") Collection<String> subjects);

    List<PromiseRow> promises();

    Sum sum(
            @Param("kpi") String kpi,
            @Param("dimension") String dimension,
            @Param("cell") String cell,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<DaySum> series(
            @Param("kpis") Collection<String> kpis,
            @Param("dimension") String dimension,
            @Param("cell") String cell,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<ValueSum> groups(
            @Param("kpi") String kpi,
            @Param("dimension") String dimension,
            @Param("sku") String sku,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("limit") int limit);

    /**
     * Values with most that went wrong first.
     *
     * @param value of a dimension that is paired with the SKU: only its cells; null for all
     * @param lowerIsBetter else what is missing under the line went wrong
     */
    List<ValueSum> worst(
            @Param("kpi") String kpi,
            @Param("dimension") String dimension,
            @Param("sku") String sku,
            @Param("value") String value,
            @Param("lowerIsBetter") boolean lowerIsBetter,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("limit") int limit);

    /** These figures change now. */
    void touch(@Param("kpis") Collection<String> kpis, @Param("at") Instant at);

    List<FreshRow> fresh();

    long version();

    List<BucketSum> buckets(
            @Param("kpi") String kpi,
            @Param("dimension") String dimension,
            @Param("cell") String cell,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /** @param more further dimensions as JSON */
    record CountRow(
            String subject,
            String kpi,
            Instant happenedAt,
            String orderNo,
            Integer orderLineNo,
            String sku,
            String lotNo,
            String supplierCode,
            String more,
            BigDecimal numerator,
            BigDecimal denominator) {}

    record DirtyRow(long id, String subject) {}

    record AppliedRow(String subject, String content) {}

    record PromiseRow(String carrier, String warehouse, int days) {}

    record Sum(BigDecimal numerator, BigDecimal denominator) {}

    record FreshRow(String kpi, Instant changedAt) {}

    record DaySum(String kpi, LocalDate countedOn, BigDecimal numerator, BigDecimal denominator) {}

    record ValueSum(String cell, BigDecimal numerator, BigDecimal denominator) {}

    record BucketSum(BigDecimal bucket, BigDecimal cases) {}
}
