package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where events come from: what was captured, and our own facts of each kind. */
interface EventSource {

    /** An event and its place. */
    record Found(Position position, ObjectNode event) {}

    /**
     * What one reading brought.
     *
     * @param reached the place of the last row that was read; null when there are no more
     */
    record Batch(List<Found> events, Position reached) {}

    /** The source's rank, different from all others'. */
    int rank();

    /** Reads on behind a place (null: from the beginning), at most {@code limit} rows, in the order of places. */
    Batch read(EventQuery query, Position after, int limit);
}
