package org.qualoop.connector.domain;

import java.util.Map;

/** Calls the operations of outside systems. Never throws for what a peer does. */
public interface Sinks {

    boolean hasPeer(Kamelet sink);

    Outcome call(Kamelet sink, Map<String, Object> body, String idempotencyKey);
}
