package org.qualoop.trace.epcis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.LotId;
import org.qualoop.trace.epcis.FactEvents.Barcodes;
import org.qualoop.trace.epcis.data.EventPageMapper;
import org.qualoop.trace.epcis.data.EventPageMapper.FactEventRow;
import org.qualoop.trace.epcis.data.EventPageMapper.Reading;
import org.springframework.stereotype.Component;

/**
 * Recognises events that came from us: partners hand on what they have read here. They are found by their id, by the
 * document that they name, and those that name none by their goods and time; then their content decides.
 */
@Component
class OwnEvents {

    private static final int MOST = 100_000;
    private static final Barcodes NONE = new Barcodes(Map.of());

    private final EventPageMapper mapper;
    private final FactEvents events;

    OwnEvents(EventPageMapper mapper, FactEvents events) {
        this.mapper = mapper;
        this.events = events;
    }

    /**
     * What our facts tell.
     *
     * @param keys of the events
     * @param hashes of the events by their ids: several when a barcode became known since
     */
    record Told(Set<String> keys, Map<String, Set<String>> hashes) {}

    /** What those of our facts tell that any of these events may be about. */
    Told about(Collection<Event> captured) {
        Told told = new Told(new HashSet<>(), new HashMap<>());
        for (FactKind kind : FactKind.values()) {
            List<Event> likely = captured.stream().filter(kind::mayTell).toList();
            Set<String> keys = new LinkedHashSet<>(
                    kind.keys(captured.stream().map(Event::id).toList()));
            likely.forEach(event -> event.documents().forEach(document -> keys.add(Names.number(document))));
            Bulk.parts(keys).forEach(part -> tell(kind, read(kind, reading(part, null, null)), told));
            if (kind == FactKind.MOVEMENTS) {
                likely.stream()
                        .filter(event -> event.documents().isEmpty())
                        .forEach(event -> tell(kind, atTheTimeOf(event), told));
            }
        }
        return told;
    }

    private List<FactEventRow> atTheTimeOf(Event event) {
        List<LotId> lots = events.lots(event.quantities(Event.CLASS_FIELDS).stream()
                .map(Event.Quantity::epcClass)
                .toList());
        return lots.isEmpty() ? List.of() : mapper.movements(reading(null, event, lots));
    }

    private void tell(FactKind kind, List<FactEventRow> rows, Told told) {
        for (Barcodes barcodes : List.of(events.barcodes(rows), NONE)) {
            rows.stream()
                    .flatMap(row -> events.of(kind, row, barcodes).stream())
                    .map(json -> new Event(json, ""))
                    .forEach(event -> {
                        told.keys().add(event.key());
                        told.hashes()
                                .computeIfAbsent(event.id(), id -> new HashSet<>())
                                .add(event.hash());
                    });
        }
    }

    private List<FactEventRow> read(FactKind kind, Reading reading) {
        return switch (kind) {
            case RECEIPTS -> mapper.receipts(reading);
            case PRODUCTIONS -> mapper.productions(reading);
            case MOVEMENTS -> mapper.movements(reading);
            case SHIPMENTS -> mapper.shipments(reading);
        };
    }

    private static Reading reading(List<String> keys, Event at, List<LotId> lots) {
        return new Reading(
                at != null,
                true,
                at == null ? null : at.time(),
                at == null ? null : at.time().plus(1, ChronoUnit.MICROS),
                null,
                null,
                null,
                keys == null ? null : new ArrayList<>(keys),
                null,
                lots,
                null,
                null,
                null,
                null,
                0,
                MOST);
    }
}
