package org.qualoop.sandbox.domain;

import java.time.Duration;
import java.time.Instant;

/** Before the first start time passes as it does in life; after it, a story's hour passes in seconds. */
record Pace(Instant liveFrom, double speed) {

    /** At speed 1 a story's hour takes 18 seconds. */
    private static final double ACCELERATION = 200;

    Instant after(Instant from, double hours) {
        double seconds = hours * 3_600;
        double real = from.isBefore(liveFrom)
                ? Math.min(seconds, Duration.between(from, liveFrom).toMillis() / 1_000.0)
                : 0;
        double fast = (seconds - real) / (ACCELERATION * speed);
        return from.plusNanos(Math.round((real + fast) * 1_000_000) * 1_000);
    }

    boolean isLive(Instant at) {
        return !at.isBefore(liveFrom);
    }
}
