package org.qualoop.connector.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Effects that wait in the engine's outbox. */
public interface Waiting {

    /** @param recordNo business key of the waiting process */
    record Stuck(String id, String recordNo, String reason) {}

    /** @param nextAt when the first of them is tried again */
    record Backoff(long effects, Instant nextAt, String reason) {}

    long waiting(String topic);

    /** Effects that have failed and wait for their next try. */
    Optional<Backoff> backoff(String topic);

    /** Those whose retries are spent. */
    List<Stuck> stuck(String topic);

    /** @return false when there is no such effect */
    boolean tryAgain(String topic, String id);
}
