package org.qualoop.connector.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What the health page shows beside the counters: the last hours, and what people have stopped. */
@Mapper
public interface ConnectorHealthMapper {

    /** Adds to the hour. */
    void addHour(HourRow hour);

    /** Of every connector, oldest first. */
    List<HourRow> hours(Instant from);

    int forgetHours(Instant before);

    List<PauseRow> pauses();

    /** A pause that is there already stays as it is. */
    void pause(PauseRow pause);

    int resume(String name);

    record HourRow(String name, Instant hourAt, long okCount, long failedCount, long refusedCount) {}

    record PauseRow(String name, Instant pausedAt, String pausedBy, String reason) {}
}
