package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.cost.Category;

/** The months that were closed: {@code cost_month}. A period is a month in UTC such as 2026-11. */
@Mapper
public interface MonthMapper {

    /** Holds off whoever closes a month until the caller's transaction ends. */
    int lockOne(int id);

    /** Waits for everybody who books into the past, and holds off the next ones. */
    List<Integer> lockAll();

    boolean isClosed(String period);

    /** The last month that is closed; empty when none is. */
    Optional<String> lastClosed();

    void insert(MonthRow row);

    void insertTotal(TotalRow row);

    /** @return 0 when the month is not closed */
    int reopen(String period, Instant at, String by, String reason);

    /** Every closing, newest first. */
    List<MonthRow> all();

    List<TotalRow> totals(String period, int seq);

    /** @param reopenedAt null while it stands */
    record MonthRow(
            String period,
            int seq,
            Instant closedAt,
            String closedBy,
            String note,
            long entries,
            String digest,
            Instant reopenedAt,
            String reopenedBy,
            String reopenReason) {}

    record TotalRow(
            String period,
            int seq,
            String currency,
            Category category,
            BigDecimal cashOut,
            BigDecimal loss,
            long entries) {}
}
