package org.qualoop.trace.domain;

import java.time.Instant;
import java.util.function.Function;
import org.qualoop.trace.data.InferenceMapper.EvidenceRow;

/** What came to a place and what left it, and since when it is known that something lay there. */
final class Tally {

    private long in;
    private long out;
    private Instant arrived;
    private Instant returned;
    private Instant proven;
    private Instant lastProven;
    private Instant lastIn;
    private Instant lastOut;
    private long stock;
    private Instant countedAt;

    /** Units of which it is not said how they came. */
    void add(EvidenceRow row) {
        in += row.qty();
        lastIn = later(lastIn, row.lastAt());
    }

    /** These units were made and received: they are the same goods. */
    void countOnce(long units) {
        in -= units;
    }

    void arrive(EvidenceRow row) {
        add(row);
        arrived = earlier(arrived, row.firstAt());
    }

    void comeBack(EvidenceRow row) {
        add(row);
        returned = earlier(returned, row.firstAt());
    }

    void find(EvidenceRow row) {
        add(row);
        prove(row);
    }

    void take(EvidenceRow row) {
        out += row.qty();
        lastOut = later(lastOut, row.lastAt());
        prove(row);
    }

    void count(EvidenceRow row) {
        stock += row.qty();
        countedAt = later(countedAt, row.lastAt());
    }

    /** The lot was here at that time. */
    void prove(EvidenceRow row) {
        proven = earlier(proven, row.firstAt());
        lastProven = later(lastProven, row.lastAt());
    }

    /** A count of the stock proves something only where no arrival is known. */
    void countedSince(Function<String, Instant> firstCounted, String warehouse) {
        if (countedAt != null && arrived == null) {
            proven = earlier(proven, firstCounted.apply(warehouse));
        }
    }

    /** It lay here, by more than a return. */
    boolean located() {
        return arrived != null || proven != null;
    }

    /** @param origin when the lot was made or first received anywhere: it may have lain here since then, unless it is known when it came */
    Instant from(Instant origin) {
        Instant came = earlier(arrived, returned);
        return proven == null || came != null && !proven.isBefore(came) ? came : earlier(proven, origin);
    }

    /**
     * When none of the lot was here any more.
     *
     * @param unplaced whether units came by production, which names no place, and not by a receipt
     * @param origin when the lot was made or first received anywhere, null when no fact says so
     * @param gone when none was left anywhere
     */
    Instant until(boolean unplaced, Instant origin, Instant gone) {
        Instant end = gone;
        if (origin == null && in == 0 && countedAt == null) {
            // Only seen leaving, no fact says how much there was: it was here as long as it was seen.
            end = earlier(end, lastProven);
        }
        if (countedAt != null && stock == 0 && !isAfter(lastIn, countedAt)) {
            end = earlier(end, later(countedAt, lastOut));
        }
        if (!unplaced && isEven() && !stockedAfter(lastOut)) {
            end = earlier(end, lastOut);
        }
        return end;
    }

    /** Exactly what came has left, and nothing came after that. */
    boolean isEven() {
        return in > 0 && in == out && !isAfter(lastIn, lastOut);
    }

    boolean stockedAfter(Instant at) {
        return stock > 0 && isAfter(countedAt, at);
    }

    Instant lastOut() {
        return lastOut;
    }

    static Instant earlier(Instant a, Instant b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    static Instant later(Instant a, Instant b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    /** Whether {@code a} is known and after {@code b}; what is unknown was before everything. */
    private static boolean isAfter(Instant a, Instant b) {
        return a != null && (b == null || a.isAfter(b));
    }
}
