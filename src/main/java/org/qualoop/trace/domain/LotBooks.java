package org.qualoop.trace.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.trace.data.LotMapper.AmountRow;

/**
 * Units of a lot by what happened to them, and the balance of what came in against what is here or went out.
 *
 * <p>What is received of a lot that was produced is the same goods, so it counts once. Of a lot that was received, or
 * whose article is bought and that no warehouse has seen, those produced units came in that are here or went out and did
 * not come by a receipt (shipped from the factory); the others are at the maker's still, and not ours. Otherwise the
 * production is our own and all of it came in.
 */
record LotBooks(Map<String, Long> units) {

    static LotBooks of(List<AmountRow> rows) {
        return new LotBooks(
                rows.stream().collect(Collectors.groupingBy(AmountRow::name, Collectors.summingLong(AmountRow::qty))));
    }

    long units(String... names) {
        return Stream.of(names).mapToLong(name -> units.getOrDefault(name, 0L)).sum();
    }

    long in() {
        return units("received", "produced", "adjusted", "returned") - producedElsewhere();
    }

    long used() {
        return units("consumed", "scrapped", "sampled", "returnedToVendor");
    }

    long unaccounted() {
        return in() - present();
    }

    /** Produced units that did not come in by production: received, or not ours yet. */
    long producedElsewhere() {
        return units("produced") - cameByProduction();
    }

    private long cameByProduction() {
        if (units("received") == 0 && (units("seenHere") > 0 || units("bought") == 0)) {
            return units("produced");
        }
        long missing = present() - units("received", "adjusted", "returned");
        return Math.max(0, Math.min(missing, units("produced") - units("received")));
    }

    private long present() {
        return units("inStock", "shipped") + used();
    }
}
