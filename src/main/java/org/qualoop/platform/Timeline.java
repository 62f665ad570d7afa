package org.qualoop.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The append-only journal of what happened to a record. Never updated, never deleted. */
public interface Timeline {

    /**
     * Appends an entry in the caller's transaction.
     *
     * @param code message key behind {@code timeline.}, e.g. {@code ncr.held}
     * @param actor user id or {@link CurrentUser#SYSTEM}
     * @param details scalars shown with the entry; no personal data
     */
    void add(String recordNo, String code, String actor, Map<String, String> details);

    /** Oldest first. */
    List<Entry> of(String recordNo);

    /** The newest ones, newest first. */
    List<Entry> latest(String recordNo, int limit);

    record Entry(long id, String recordNo, Instant at, String code, String actor, Map<String, String> details) {}
}
