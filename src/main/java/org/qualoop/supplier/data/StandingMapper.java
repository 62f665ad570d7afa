package org.qualoop.supplier.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.supplier.Standing.Status;

/** The table {@code supplier_standing}. */
@Mapper
public interface StandingMapper {

    Optional<StandingRow> find(String code);

    /** Sets status, since, reason and record; leaves the dates that the sweep goes by. */
    void save(String code, Status status, Instant since, String reason, String recordNo);

    void delete(String code);

    int setRequalifyAt(String code, Instant requalifyAt);

    int setDueAt(String code, Instant dueAt);

    /** By code. */
    List<StandingRow> page(Status status, String code, String after, int limit);

    /** Those that the sweep must look at, the longest overdue first. */
    List<String> due(Instant now, int limit);

    /**
     * @param recordNo the qualification or suspension that decided it
     * @param requalifyAt when the approval ends; null: never approved
     * @param dueAt when the sweep looks next
     */
    record StandingRow(
            String supplierCode,
            Status status,
            Instant since,
            String reason,
            String recordNo,
            Instant requalifyAt,
            Instant dueAt) {}
}
