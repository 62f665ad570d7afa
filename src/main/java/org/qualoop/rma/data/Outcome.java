package org.qualoop.rma.data;

/** How a return ended. */
public enum Outcome {
    REFUNDED,
    REFUNDED_BY_PLATFORM,
    RESHIPPED,
    REPAIRED,
    APPEALED,
    REJECTED,
    REFUND_REFUSED,
    WITHDRAWN,
    NOT_RETURNED,
    NO_REFUND
}
