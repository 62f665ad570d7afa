package org.qualoop.recall.data;

import java.time.Instant;

/** A parcel that could still be stopped when it was found. */
public record OutboundRow(
        String recallNo,
        String outboundNo,
        String orderNo,
        String warehouse,
        Status status,
        Instant requestedAt,
        Instant answeredAt) {

    /** What became of the request to stop it. */
    public enum Status {
        REQUESTED,
        STOPPED,
        TOO_LATE,
        SIMULATED
    }
}
