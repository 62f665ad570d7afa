package org.qualoop.connector.domain;

import java.util.List;

/** Effects that wait in the engine's outbox. */
public interface Waiting {

    /** @param recordNo business key of the waiting process */
    record Stuck(String id, String recordNo, String reason) {}

    long waiting(String topic);

    /** Those whose retries are spent. */
    List<Stuck> stuck(String topic);

    /** @return false when there is no such effect */
    boolean tryAgain(String topic, String id);
}
