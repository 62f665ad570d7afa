package org.qualoop.trace.epcis.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;

/** Reads events, captured ones and revisions of our own facts, page by page in the order of a time. */
@Mapper
public interface EventPageMapper {

    /**
     * What to read, and where to go on.
     *
     * @param byEventTime in the order of what is told, otherwise of its recording
     * @param ascending oldest first, otherwise newest first
     * @param eventFrom first event time; null for any, as in all of these
     * @param eventBefore end of event times, not included
     * @param types event types
     * @param ids ids of events; of facts their keys
     * @param things identifiers, one of which the event must name
     * @param lots lots, one of which the fact must name
     * @param numbers documents, one of which the fact must name
     * @param afterTime time of the last row that was read; null for the beginning
     * @param tie how rows of that very time go on: ALL of them, NONE, or those from {@code afterKey} on
     * @param limit most rows
     */
    record Reading(
            boolean byEventTime,
            boolean ascending,
            Instant eventFrom,
            Instant eventBefore,
            Instant recordFrom,
            Instant recordBefore,
            Collection<String> types,
            Collection<String> ids,
            Collection<String> things,
            Collection<LotId> lots,
            Collection<String> numbers,
            Instant afterTime,
            String tie,
            String afterKey,
            int afterRevision,
            int limit) {}

    /**
     * A revision of a fact.
     *
     * @param previous content of the revision before it, null for the first
     * @param eventTime when it happened, by its last revision; null for a fact that was withdrawn
     */
    record FactEventRow(
            String factKey, int revision, String item, String previous, Instant recordTime, Instant eventTime) {}

    List<EventRow> captured(@Param("r") Reading reading);

    List<FactEventRow> receipts(@Param("r") Reading reading);

    List<FactEventRow> productions(@Param("r") Reading reading);

    List<FactEventRow> movements(@Param("r") Reading reading);

    List<FactEventRow> shipments(@Param("r") Reading reading);
}
