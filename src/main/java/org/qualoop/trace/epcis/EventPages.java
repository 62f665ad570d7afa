package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.platform.Problem;
import org.qualoop.trace.epcis.EventSource.Batch;
import org.qualoop.trace.epcis.EventSource.Found;
import org.qualoop.trace.epcis.Position.Start;
import org.springframework.stereotype.Service;

/**
 * Answers queries page by page: merges the sources in the order of places and lets through what the conditions admit. A
 * page reads a bounded number of rows, so one under a rare condition may be short or empty and still have a next one.
 */
@Service
class EventPages {

    /** Most rows of one source that a page reads. */
    private static final int MAX_READ = 5_000;

    private static final int BATCH = 500;

    private final List<EventSource> sources;

    EventPages(List<EventSource> sources) {
        this.sources = sources;
    }

    /** @param next token of the next page; null on the last one */
    record Page(List<ObjectNode> events, String next) {}

    /** @throws Problem 400 for a wrong token, 413 when there are more events than {@code maxEventCount} */
    Page page(EventQuery query) {
        String name = query.texts() + "|" + query.byEventTime() + query.ascending() + query.limit();
        Start start = Position.start(query.token(), name);
        int size = query.most() > 0 ? query.most() + 1 : query.perPage();
        int wanted = query.limit() > 0 ? Math.min(size, query.limit() - start.told()) : size;
        Comparator<Position> order = Position.order(query.ascending());
        Reads reads = new Reads(query, start.after(), order);
        List<ObjectNode> events = new ArrayList<>();
        Position last = start.after();
        Found found = reads.next();
        for (; found != null && events.size() < wanted; found = reads.next()) {
            last = found.position();
            if (query.admits(found.event())) {
                events.add(found.event());
            }
        }
        if (query.most() > 0 && (events.size() > query.most() || reads.stopped())) {
            throw Problem.tooLarge("The query has more than " + query.most() + " events");
        }
        int told = start.told() + events.size();
        boolean enough = query.limit() > 0 && told >= query.limit();
        Position onward = reads.stopped() ? reads.reached() : last;
        boolean more = !enough && query.most() == 0 && (reads.stopped() || found != null);
        return new Page(events, more && onward != null ? onward.token(name, told) : null);
    }

    /** The sources read side by side. */
    private final class Reads {

        private final EventQuery query;
        private final Comparator<Position> order;
        private final Map<Integer, List<Found>> waiting = new TreeMap<>();
        private final Map<Integer, Position> reached = new TreeMap<>();
        private int rows;
        private Position stoppedAt;

        Reads(EventQuery query, Position after, Comparator<Position> order) {
            this.query = query;
            this.order = order;
            sources.forEach(source -> fill(source, after));
        }

        /** The next event in order; null at the end, or when enough was read. */
        Found next() {
            Position bound = null;
            for (EventSource source : sources) {
                while (waiting.get(source.rank()).isEmpty() && reached.get(source.rank()) != null && rows < MAX_READ) {
                    fill(source, reached.get(source.rank()));
                }
                Position at = waiting.get(source.rank()).isEmpty() ? reached.get(source.rank()) : null;
                bound = bound == null || (at != null && order.compare(at, bound) < 0) ? at : bound;
            }
            List<Found> first = waiting.values().stream()
                    .filter(list -> !list.isEmpty())
                    .min(Comparator.comparing(list -> list.get(0).position(), order))
                    .orElse(List.of());
            if (bound != null && (first.isEmpty() || order.compare(first.get(0).position(), bound) > 0)) {
                // What this source has behind the bound is not known, so nothing behind it may be told.
                stoppedAt = bound;
                return null;
            }
            return first.isEmpty() ? null : first.remove(0);
        }

        private void fill(EventSource source, Position after) {
            int limit = Math.min(BATCH, query.perPage() + 1);
            Batch batch = source.read(query, after, limit);
            waiting.put(source.rank(), new ArrayList<>(batch.events()));
            reached.put(source.rank(), batch.reached());
            rows += limit;
        }

        boolean stopped() {
            return stoppedAt != null;
        }

        Position reached() {
            return stoppedAt;
        }
    }
}
