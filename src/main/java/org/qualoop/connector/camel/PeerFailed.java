package org.qualoop.connector.camel;

/** A peer answered with something that is neither success nor refusal. */
class PeerFailed extends RuntimeException {

    PeerFailed(String message) {
        super(message);
    }
}
