package org.qualoop.trace.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.qualoop.trace.data.InferenceMapper.EvidenceRow;

/**
 * Where and when a lot lay, by the facts about it: since it was received or transferred there, or for as long as it can
 * have lain there when facts only show that it did. It is gone when the stock there was last counted as zero, or when
 * exactly what had come has left; what does not add up is taken as still there, because a recall must miss nobody.
 */
final class Whereabouts {

    /** The warehouse of a lot whose place no fact names. */
    static final String ANYWHERE = "";

    static final Instant OPEN_END = Instant.parse("2200-01-01T00:00:00Z");

    /** @param until included */
    record Presence(String warehouse, Instant from, Instant until) {}

    private final Map<String, Tally> places = new TreeMap<>();
    private final Tally whole = new Tally();
    private final Function<String, Instant> firstCounted;
    private Instant made;
    private Instant received;
    private long madeUnits;
    private long receivedUnits;

    private Whereabouts(Function<String, Instant> firstCounted) {
        this.firstCounted = firstCounted;
    }

    /**
     * @param firstCounted when stock of the lot was first counted in a warehouse, null for never
     */
    static List<Presence> of(List<EvidenceRow> evidence, Function<String, Instant> firstCounted) {
        Whereabouts lot = new Whereabouts(firstCounted);
        evidence.forEach(lot::note);
        return lot.presences();
    }

    private void note(EvidenceRow row) {
        Tally place = row.warehouse() == null
                ? new Tally()
                : places.computeIfAbsent(row.warehouse(), warehouse -> new Tally());
        switch (row.kind()) {
            case "RECEIPT" -> {
                received = Tally.earlier(received, row.firstAt());
                receivedUnits += row.qty();
                place.arrive(row);
                whole.add(row);
            }
            case "PRODUCED" -> {
                made = Tally.earlier(made, row.firstAt());
                madeUnits += row.qty();
                whole.add(row);
            }
            case "RETURN_IN" -> {
                place.comeBack(row);
                whole.add(row);
            }
            case "ADJUST" -> {
                place.find(row);
                whole.add(row);
            }
            case "TRANSFER" -> transfer(row, place);
            case "STOCK" -> place.count(row);
            default -> {
                place.take(row);
                whole.take(row);
            }
        }
    }

    /** Neutral for the lot as a whole; without a target only a proof that the lot was there. */
    private void transfer(EvidenceRow row, Tally place) {
        if (row.toWarehouse() == null) {
            place.prove(row);
        } else {
            place.take(row);
            places.computeIfAbsent(row.toWarehouse(), warehouse -> new Tally()).arrive(row);
        }
    }

    private List<Presence> presences() {
        whole.countOnce(Math.min(madeUnits, receivedUnits));
        places.forEach((warehouse, place) -> place.countedSince(firstCounted, warehouse));
        Instant gone = wholeGone();
        if (made != null && places.values().stream().noneMatch(Tally::located)) {
            return List.of(new Presence(ANYWHERE, made, gone));
        }
        Instant origin = Tally.earlier(made, received);
        List<Presence> presences = new ArrayList<>();
        places.forEach((warehouse, place) -> {
            Instant from = place.from(origin);
            Instant until = place.until(madeUnits > receivedUnits, origin, gone);
            if (from != null && !from.isAfter(until)) {
                presences.add(new Presence(warehouse, from, until));
            }
        });
        return presences;
    }

    private Instant wholeGone() {
        boolean seenSince = places.values().stream().anyMatch(place -> place.stockedAfter(whole.lastOut()));
        return whole.isEven() && !seenSince ? whole.lastOut() : OPEN_END;
    }
}
