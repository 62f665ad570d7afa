package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.trace.domain.Conflicts;
import org.qualoop.trace.epcis.Event.Quantity;
import org.qualoop.trace.epcis.Event.Thing;
import org.qualoop.trace.epcis.Meaning.Target;
import org.qualoop.trace.epcis.OwnEvents.Told;
import org.qualoop.trace.epcis.data.EventMapper.CaptureRow;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.springframework.stereotype.Service;

/** Takes documents of events: whole or not at all, each event once however often it comes, in one transaction. */
@Service
class Capture {

    /** Most events of one document. */
    static final int MAX_EVENTS = 5_000;

    private static final int LONGEST_URI = 400;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final EpcisSchema schema;
    private final EventStore store;
    private final OwnEvents own;
    private final FactFeed feed;
    private final Conflicts conflicts;
    private final ObjectMapper json;
    private final Clock clock;

    Capture(
            EpcisSchema schema,
            EventStore store,
            OwnEvents own,
            FactFeed feed,
            Conflicts conflicts,
            ObjectMapper json,
            Clock clock) {
        this.schema = schema;
        this.store = store;
        this.own = own;
        this.feed = feed;
        this.conflicts = conflicts;
        this.json = json;
        this.clock = clock;
    }

    /** How a capture treats events that contradict stored ones: nothing is kept, or all others are. */
    enum Behaviour {
        ROLLBACK,
        PROCEED
    }

    /** @throws Problem 400 with every fault of the document; nothing is stored then */
    CaptureRow take(JsonNode document, Behaviour behaviour, String by) {
        List<FieldError> faults = schema.faults(document);
        if (!faults.isEmpty()) {
            throw Problem.badRequest("The document is not valid EPCIS 2.0", faults);
        }
        List<Event> events = EventDocument.events(document);
        if (events.size() > MAX_EVENTS) {
            throw Problem.tooLarge("A document has at most " + MAX_EVENTS + " events");
        }
        faults = events.stream().flatMap(event -> limits(event).stream()).toList();
        if (!faults.isEmpty()) {
            throw Problem.badRequest("The document holds what cannot be kept", faults);
        }
        return conflicts.inTransaction(() -> store(events, behaviour, by));
    }

    private CaptureRow store(List<Event> events, Behaviour behaviour, String by) {
        Instant now = clock.instant();
        Map<String, Event> byKey = new LinkedHashMap<>();
        events.forEach(event -> byKey.putIfAbsent(event.key(), event));
        byKey.keySet().removeAll(store.known(byKey.keySet()));
        Told told = own.about(byKey.values());
        byKey.keySet().removeAll(told.keys());
        Map<String, FieldError> errors = contradictions(byKey, told);
        if (!errors.isEmpty() && behaviour == Behaviour.ROLLBACK) {
            throw Problem.badRequest("An event contradicts one that is known", List.copyOf(errors.values()));
        }
        byKey.keySet().removeAll(errors.keySet());
        String captureId = UUID.randomUUID().toString();
        store.add(byKey.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), captureId, now))
                .toList());
        List<String> untraced = feed.feed(byKey.values(), by);
        CaptureRow capture = new CaptureRow(
                captureId,
                now,
                clock.instant(),
                by,
                behaviour.name().toLowerCase(Locale.ROOT),
                byKey.size(),
                events.size() - byKey.size() - errors.size(),
                text(errors.values()),
                text(untraced.stream().distinct().limit(1_000).toList()));
        store.add(capture);
        return capture;
    }

    /** Events whose id is that of an event with other content, by their keys. */
    private Map<String, FieldError> contradictions(Map<String, Event> byKey, Told told) {
        Map<String, Set<String>> hashes = new HashMap<>(told.hashes());
        store.withIds(byKey.values().stream().map(Event::id).distinct().toList())
                .forEach(row -> hashes.putIfAbsent(row.eventId(), Set.of(row.eventHash())));
        Map<String, FieldError> errors = new LinkedHashMap<>();
        byKey.forEach((key, event) -> {
            Set<String> known = hashes.putIfAbsent(event.id(), Set.of(event.hash()));
            if (known != null && !known.contains(event.hash())) {
                errors.put(key, new FieldError(event.pointer() + "/eventID", "is that of an event with other content"));
            }
        });
        return errors;
    }

    private static List<FieldError> limits(Event event) {
        List<FieldError> errors = new ArrayList<>();
        for (Instant time : Optional.ofNullable(event.declaredAt())
                .map(at -> List.of(event.time(), at))
                .orElse(List.of(event.time()))) {
            if (time.isBefore(FIRST) || !time.isBefore(END)) {
                errors.add(new FieldError(event.pointer() + "/eventTime", "must lie between the years 1970 and 2199"));
            }
        }
        for (Thing thing : event.things()) {
            if (thing.uri().length() > LONGEST_URI) {
                errors.add(new FieldError(
                        event.pointer() + '/' + thing.role(),
                        "holds a URI of more than " + LONGEST_URI + " characters"));
            }
        }
        for (Quantity each : event.quantities(Event.CLASS_FIELDS)) {
            if (each.quantity() != null && !Quantities.usable(each.quantity().decimalValue())) {
                errors.add(new FieldError(
                        event.pointer(), each.epcClass() + ": the quantity must lie between 0 and 10^12"));
            }
        }
        if (event.id().length() > LONGEST_URI) {
            errors.add(
                    new FieldError(event.pointer() + "/eventID", "must have at most " + LONGEST_URI + " characters"));
        }
        return errors;
    }

    private static EventRow row(String key, Event event, String captureId, Instant now) {
        Target target = Meaning.of(event);
        return new EventRow(
                key,
                event.id(),
                event.hash(),
                event.type(),
                event.action(),
                event.bizStep(),
                event.time(),
                now,
                event.declaredAt(),
                captureId,
                target == null ? null : target.kind(),
                target == null ? null : target.key(),
                event.json().toString());
    }

    private String text(Collection<?> values) {
        return json.valueToTree(values).toString();
    }
}
