package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.qualoop.trace.epcis.data.EventPageMapper;
import org.springframework.stereotype.Component;

/** Events that were captured, as they came. */
@Component
class CapturedSource implements EventSource {

    private final EventPageMapper mapper;

    CapturedSource(EventPageMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Batch read(EventQuery query, Position after, int limit) {
        List<String> matched = query.matches(name -> true);
        List<String> things = matched == null ? query.documents() : matched;
        boolean exact =
                things != null && things.stream().noneMatch(thing -> thing.contains("*") || thing.contains(":idpat:"));
        List<String> uris = exact ? things.stream().map(DigitalLink::canonical).toList() : null;
        List<EventRow> rows =
                mapper.captured(Readings.of(query, rank(), after, limit, query.values("EQ_eventID"), uris, null, null));
        List<Found> found = rows.stream()
                .map(row -> new Found(position(query, row), event(row)))
                .filter(each ->
                        after == null || Position.order(query.ascending()).compare(each.position(), after) > 0)
                .toList();
        Position reached = rows.size() < limit ? null : position(query, rows.get(rows.size() - 1));
        return new Batch(found, reached);
    }

    private Position position(EventQuery query, EventRow row) {
        return new Position(query.byEventTime() ? row.eventTime() : row.recordTime(), rank(), row.eventKey(), 2);
    }

    private static ObjectNode event(EventRow row) {
        return EventStore.json(row.event())
                .put("eventID", row.eventId())
                .put("recordTime", row.recordTime().toString());
    }
}
