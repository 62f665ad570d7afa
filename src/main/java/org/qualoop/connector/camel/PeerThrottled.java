package org.qualoop.connector.camel;

import java.time.Duration;

/** A peer asks for patience. */
class PeerThrottled extends RuntimeException {

    private final transient Duration patience;

    PeerThrottled(Duration patience, String message) {
        super(message);
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }
}
