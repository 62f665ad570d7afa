package org.qualoop.capa;

/** Only an open CAPA changes. */
public enum CapaStatus {
    OPEN,
    /** It worked. */
    CLOSED,
    /** No 8D was needed. */
    REJECTED
}
