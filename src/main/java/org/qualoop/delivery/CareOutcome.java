package org.qualoop.delivery;

/** How a care ended: by itself, or by what customer service did. */
public enum CareOutcome {
    SHIPPED,
    MOVED,
    DELIVERED,
    RETURNED,
    CANCELLED,
    /** A later time was promised. */
    PROMISED_ANEW,
    REISSUED,
    COMPENSATED,
    CARED_FOR
}
