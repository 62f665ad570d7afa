package org.qualoop.rma.data;

/** What a shop's word for the state of a request means to us. */
public enum PlatformState {
    /** No word, or one that we do not know. */
    UNKNOWN,
    OPEN,
    AGREED,
    REJECTED,
    WITHDRAWN,
    INTERVENED,
    REFUNDED
}
