package org.qualoop.delivery.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qualoop.platform.Engine;
import org.springframework.stereotype.Component;

/** Asks the table {@code lane-rule}, and remembers its answers for a minute: a batch asks the same few lanes. */
@Component
class LaneRules {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final Engine engine;
    private final Clock clock;
    private final Map<List<String>, LaneRule> known = new ConcurrentHashMap<>();
    private volatile Instant readAt = Instant.EPOCH;

    LaneRules(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    LaneRule of(Situation at) {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now) || known.size() > MOST) {
            known.clear();
            readAt = now;
        }
        return known.computeIfAbsent(Arrays.asList(at.carrier(), at.warehouse(), at.region(), at.status()), this::ask);
    }

    private LaneRule ask(List<String> lane) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("carrier", lane.get(0));
        inputs.put("warehouse", lane.get(1));
        inputs.put("region", lane.get(2));
        inputs.put("status", lane.get(3));
        Map<String, Object> row = engine.decide("lane-rule", inputs).get(0);
        return new LaneRule(
                hours(row, "quietHours"), hours(row, "warnHours"), hours(row, "lostHours"), hours(row, "forgetHours"));
    }

    private static Duration hours(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? Duration.ofHours(number.longValue()) : Duration.ZERO;
    }
}
