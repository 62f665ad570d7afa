package org.qualoop.connector.camel;

/** A peer understood and said no. */
class PeerRefused extends RuntimeException {

    PeerRefused(String message) {
        super(message);
    }
}
