package org.qualoop.platform.web;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows a guesser down: twenty wrong passwords a minute for one user from one address, then the rest of that minute
 * nothing. The user himself, from elsewhere, is not locked out.
 */
class FailedLogins {

    private static final int MOST_A_MINUTE = 20;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long minute;

    boolean tooMany(String guesser, Instant now) {
        turn(now);
        return counts.getOrDefault(guesser, 0) >= MOST_A_MINUTE;
    }

    void add(String guesser, Instant now) {
        turn(now);
        counts.merge(guesser, 1, Integer::sum);
    }

    private void turn(Instant now) {
        long current = now.getEpochSecond() / 60;
        if (minute != current) {
            minute = current;
            counts.clear();
        }
    }
}
