package org.qualoop.platform.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The append-only journal. */
@Mapper
public interface TimelineMapper {

    void insert(String recordNo, Instant at, String code, String actor, String details);

    List<TimelineRow> ofRecord(String recordNo);

    List<TimelineRow> latestOfRecord(String recordNo, int limit);

    record TimelineRow(long id, String recordNo, Instant at, String code, String actor, String details) {}
}
