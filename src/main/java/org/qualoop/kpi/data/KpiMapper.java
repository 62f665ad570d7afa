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

    /** How many marks there are behind this one; not counted further than {@code most}. */
    long waiting(@Param("after") long after, @Param("most") long most);

    /** Whether there is a mark behind this one. */
    boolean waits(long after);

    /** The highest mark that has been counted. */
    long reached();

    /** Waits until no other node counts, and says what {@link #reached} does. */
    long lock();

    /** This mark has been counted. */
    void reach(long id);

    List<DirtyRow> dirty(@Param("after") long after, @Param("limit") int limit);

    void clear(@Param("ids") Collection<Long> ids);

    List<AppliedRow> applied(@Param("subjects") Collection<String> subjects);

    void removeApplied(@Param("subjects") Collection<String> subjects);

    List<PromiseRow> promises();

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

    record FreshRow(String kpi, Instant changedAt) {}

    record BucketSum(BigDecimal bucket, BigDecimal cases) {}
}
