package org.qualoop.delivery;

/** A claim from the carrier. */
public enum ClaimStatus {
    OPEN,
    PAID,
    REJECTED,
    WITHDRAWN
}
