package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.qualoop.trace.LotId;
import org.qualoop.trace.epcis.data.EventPageMapper.FactEventRow;
import org.qualoop.trace.epcis.data.EventPageMapper.Reading;

/**
 * Our own facts of one kind as events, written when they are asked for. A revision is the event that it tells, and the
 * declaration that the one before it was wrong.
 */
final class FactSource implements EventSource {

    private final int rank;
    private final FactKind kind;
    private final Function<Reading, List<FactEventRow>> reader;
    private final FactEvents events;

    FactSource(int rank, FactKind kind, Function<Reading, List<FactEventRow>> reader, FactEvents events) {
        this.rank = rank;
        this.kind = kind;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public Batch read(EventQuery query, Position after, int limit) {
        if (!kind.mayAnswer(query)) {
            return new Batch(List.of(), null);
        }
        List<String> keys = query.values("EQ_eventID") == null ? null : kind.keys(query.values("EQ_eventID"));
        List<String> classes = query.matches(name -> name.endsWith("Class"));
        List<LotId> lots = classes == null ? null : events.lots(classes);
        if (keys != null && keys.isEmpty() || lots != null && lots.isEmpty()) {
            return new Batch(List.of(), null);
        }
        List<FactEventRow> rows =
                reader.apply(Readings.of(query, rank, after, limit, keys, null, lots, numbers(query)));
        Position reached = rows.size() < limit ? null : position(query, rows.get(rows.size() - 1), 1);
        return new Batch(found(query, after, rows), reached);
    }

    private static List<String> numbers(EventQuery query) {
        List<String> documents = query.documents();
        return documents == null ? null : documents.stream().map(Names::number).toList();
    }

    private List<Found> found(EventQuery query, Position after, List<FactEventRow> rows) {
        FactEvents.Barcodes barcodes = events.barcodes(rows);
        List<Found> found = new ArrayList<>();
        for (FactEventRow row : rows) {
            List<ObjectNode> told = events.of(kind, row, barcodes);
            for (int part = 0; part < told.size(); part++) {
                Position position = position(query, row, part);
                if (after == null || Position.order(query.ascending()).compare(position, after) > 0) {
                    found.add(new Found(position, told.get(part)));
                }
            }
        }
        return found;
    }

    private Position position(EventQuery query, FactEventRow row, int part) {
        return new Position(
                query.byEventTime() ? Objects.requireNonNull(row.eventTime()) : row.recordTime(),
                rank,
                row.factKey(),
                row.revision() * 2 + part);
    }
}
