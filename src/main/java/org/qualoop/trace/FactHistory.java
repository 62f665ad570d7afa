package org.qualoop.trace;

import java.time.Instant;
import java.util.List;

/** What was said about a fact, at every time: nothing that came in is ever overwritten. */
public interface FactHistory {

    /**
     * Every revision, oldest first, with personal data masked.
     *
     * @param kind name of the intake kind
     * @param key the natural key's fields in the order of the kind
     * @throws org.qualoop.platform.Problem 404 for an unknown kind or fact, 400 for a key of another shape
     */
    History of(String kind, List<String> key);

    /** The answer of {@code GET /api/v1/intake/{kind}/revisions}. */
    record History(String kind, List<String> key, List<Revision> revisions) {}

    /**
     * @param revision counts up from 1
     * @param item the content in canonical form
     * @param receivedBy the user who handed it in
     */
    record Revision(int revision, Instant receivedAt, String receivedBy, Object item) {}
}
