package org.qualoop.trace.epcis;

import java.util.List;
import org.qualoop.trace.LotId;
import org.qualoop.trace.epcis.data.EventPageMapper.Reading;

/** What a source reads of the database for a query: those conditions that an index serves. */
final class Readings {

    private Readings() {}

    static Reading of(
            EventQuery query,
            int rank,
            Position after,
            int limit,
            List<String> ids,
            List<String> things,
            List<LotId> lots,
            List<String> numbers) {
        return new Reading(
                query.byEventTime(),
                query.ascending(),
                query.time("GE_eventTime"),
                query.time("LT_eventTime"),
                query.time("GE_recordTime"),
                query.time("LT_recordTime"),
                query.values("eventType"),
                ids,
                things,
                lots,
                numbers,
                after == null ? null : after.time(),
                tie(rank, after),
                after == null ? null : after.key(),
                after == null ? 0 : after.part() / 2,
                limit);
    }

    /** Rows of the very time of the last event stand behind it when their source does. */
    private static String tie(int rank, Position after) {
        if (after == null || rank > after.source()) {
            return "ALL";
        }
        return rank == after.source() ? "KEY" : "NONE";
    }
}
