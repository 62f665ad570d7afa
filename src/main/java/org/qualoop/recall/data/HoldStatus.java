package org.qualoop.recall.data;

/** What a warehouse said to a hold; SIMULATED in drills. */
public enum HoldStatus {
    REQUESTED,
    CONFIRMED,
    UNSUPPORTED,
    SIMULATED
}
