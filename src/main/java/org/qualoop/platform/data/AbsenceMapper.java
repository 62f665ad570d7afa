package org.qualoop.platform.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Who is away. */
@Mapper
public interface AbsenceMapper {

    /** Those that have not ended by then, by their beginning. */
    List<AbsenceRow> from(Instant at);

    /** Users who are away at that instant. */
    List<String> awayAt(Instant at);

    AbsenceRow find(long absenceId);

    void insert(String userId, Instant fromAt, Instant untilAt, String note, String createdBy);

    int delete(long absenceId);

    record AbsenceRow(long absenceId, String userId, Instant fromAt, Instant untilAt, String note, String createdBy) {}
}
