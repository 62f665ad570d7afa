package org.qualoop.trace.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.epcis.Meaning.Target;
import org.qualoop.trace.epcis.data.EventMapper;
import org.qualoop.trace.epcis.data.EventMapper.CaptureRow;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.qualoop.trace.epcis.data.EventMapper.ThingRow;
import org.springframework.stereotype.Component;

/** Keeps captured events and finds them again. */
@Component
class EventStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final Table<EventRow> EVENTS = Table.<EventRow>of("epcis_event")
            .key("event_key", EventRow::eventKey)
            .column("event_id", EventRow::eventId)
            .column("event_hash", EventRow::eventHash)
            .column("event_type", EventRow::eventType)
            .column("action", EventRow::action)
            .column("biz_step", EventRow::bizStep)
            .column("event_time", EventRow::eventTime)
            .column("record_time", EventRow::recordTime)
            .column("declared_at", EventRow::declaredAt)
            .column("capture_id", EventRow::captureId)
            .column("fact_kind", EventRow::factKind)
            .column("fact_key", EventRow::factKey)
            .column("event", EventRow::event);

    private static final Table<ThingRow> THINGS = Table.<ThingRow>of("epcis_thing")
            .key("uri", ThingRow::uri)
            .key("role", ThingRow::role)
            .key("event_key", ThingRow::eventKey);

    private static final Table<CaptureRow> CAPTURES = Table.<CaptureRow>of("epcis_capture")
            .key("capture_id", CaptureRow::captureId)
            .column("created_at", CaptureRow::createdAt)
            .column("finished_at", CaptureRow::finishedAt)
            .column("created_by", CaptureRow::createdBy)
            .column("error_behaviour", CaptureRow::errorBehaviour)
            .column("captured", CaptureRow::captured)
            .column("duplicates", CaptureRow::duplicates)
            .column("errors", CaptureRow::errors)
            .column("untraced", CaptureRow::untraced);

    private final EventMapper mapper;
    private final Bulk bulk;

    EventStore(EventMapper mapper, Bulk bulk) {
        this.mapper = mapper;
        this.bulk = bulk;
    }

    /** Those of these keys that are stored. */
    Set<String> known(Collection<String> keys) {
        Set<String> known = new TreeSet<>();
        Bulk.parts(keys).forEach(part -> known.addAll(mapper.known(part)));
        return known;
    }

    List<EventRow> withIds(Collection<String> ids) {
        List<EventRow> rows = new ArrayList<>();
        Bulk.parts(ids).forEach(part -> rows.addAll(mapper.withIds(part)));
        return rows;
    }

    /** Adds events; in the order of their keys, so that two captures do not lock crosswise. */
    void add(Collection<EventRow> rows) {
        List<EventRow> inOrder =
                rows.stream().sorted(Comparator.comparing(EventRow::eventKey)).toList();
        bulk.insert(EVENTS, inOrder);
        bulk.insert(
                THINGS,
                inOrder.stream()
                        .flatMap(row -> event(row).things().stream()
                                .map(thing -> new ThingRow(thing.uri(), thing.role(), row.eventKey())))
                        .toList());
    }

    void add(CaptureRow capture) {
        bulk.insert(CAPTURES, List.of(capture));
    }

    /** Events of a fact that stand. */
    List<EventRow> of(Target target) {
        return mapper.ofFact(target.kind(), target.key());
    }

    /** Events that stand and name one of these identifiers in one of these roles, in the order of their times. */
    List<EventRow> naming(Collection<String> roles, Collection<String> uris) {
        List<EventRow> rows = new ArrayList<>();
        Bulk.parts(uris).forEach(part -> rows.addAll(mapper.naming(roles, part)));
        return rows;
    }

    Event event(EventRow row) {
        return new Event(json(row.event()), "");
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is no JSON", e);
        }
    }
}
