package org.qualoop.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;

/** What the table {@code lane-rule} says for one lane and status. */
record LaneRule(Duration quiet, Duration warn, Duration lost, Duration forget) {

    /** When each rule will be broken if nothing happens until then. */
    Map<Rule, Instant> breaks(Situation at) {
        Map<Rule, Instant> times = new EnumMap<>(Rule.class);
        Instant promised = at.promisedAt() == null ? null : at.promisedAt().minus(warn);
        if (at.kind() == Subject.ORDER) {
            times.put(Rule.LATE_SHIP, promised == null ? at.since().plus(quiet) : promised);
            return times;
        }
        times.put(at.quietRule(), at.since().plus(quiet));
        if (promised != null) {
            times.put(Rule.LATE_DELIVERY, promised);
        }
        if (!lost.isZero()) {
            times.put(Rule.LOST, at.since().plus(lost));
        }
        return times;
    }

    /** Whether it is history that somebody imports, not something in flight. */
    boolean isHistory(Situation at, Instant now) {
        Instant last = at.promisedAt() != null && at.promisedAt().isAfter(at.since()) ? at.promisedAt() : at.since();
        return last.plus(forget).isBefore(now);
    }
}
