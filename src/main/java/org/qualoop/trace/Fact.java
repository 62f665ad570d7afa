package org.qualoop.trace;

import java.time.Instant;

/**
 * One revision of an outside fact, as it is being stored.
 *
 * @param kind name of the intake kind
 * @param key natural key ({@link Schema#keyOf})
 * @param revision 1 for a new fact, counting up with each change of content
 * @param previous the content before this revision, null for a new fact
 * @param item the content
 * @param receivedBy the user who handed it in
 */
public record Fact(
        String kind, String key, int revision, Item previous, Item item, Instant receivedAt, String receivedBy) {

    public boolean isNew() {
        return revision == 1;
    }
}
