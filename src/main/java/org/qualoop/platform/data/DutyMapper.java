package org.qualoop.platform.data;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** Shifts and leads of the duty roster. */
@Mapper
public interface DutyMapper {

    List<ShiftRow> shiftsOf(String groupId);

    Optional<String> leadGroupOf(String groupId);

    void insert(ShiftRow shift);

    /** @return 0 when there is no such shift */
    int delete(String groupId, String userId, String weekdays, String fromTime);

    /** A shift as stored: weekdays such as {@code MON,TUE}, local times {@code HH:mm} in the IANA zone. */
    record ShiftRow(
            String groupId, String userId, String weekdays, String fromTime, String toTime, String zone, int turn) {}
}
