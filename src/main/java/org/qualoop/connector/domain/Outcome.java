package org.qualoop.connector.domain;

import java.time.Duration;
import java.util.Map;

/** What came of a call to a peer. */
public sealed interface Outcome {

    /** @param results scalars of the reply */
    record Done(Map<String, Object> results) implements Outcome {}

    /** The peer understood and said no: asking again would not help. */
    record Refused(String message) implements Outcome {}

    /**
     * It may have worked or not; the same key again is safe.
     *
     * @param unreachable nobody answered: others of this peer need not try now
     */
    record Failed(String message, String details, boolean unreachable) implements Outcome {}

    /** The peer asks for patience; that costs no retry. */
    record Throttled(Duration patience, String message) implements Outcome {}

    /** No peer is configured. */
    record NoPeer() implements Outcome {}
}
