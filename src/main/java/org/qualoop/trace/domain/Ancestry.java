package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LotReader;
import org.springframework.stereotype.Component;

/** The lots that count what a lot reaches: it, and all that went into it. */
@Component
class Ancestry {

    private final LotReader reader;

    Ancestry(LotReader reader) {
        this.reader = reader;
    }

    /** Each of these lots with all that it was made of, at any level, and itself. */
    Map<LotId, Set<LotId>> of(Collection<LotId> lots) {
        return of(lots, inputs(lots));
    }

    /** The same from what has been read. */
    static Map<LotId, Set<LotId>> of(Collection<LotId> lots, Map<LotId, Set<LotId>> inputs) {
        Map<LotId, Set<LotId>> ancestry = new HashMap<>();
        lots.forEach(lot -> ancestry.computeIfAbsent(lot, start -> climb(start, inputs, new LinkedHashSet<>())));
        return ancestry;
    }

    /** What went into these lots at once; nothing for one that was not made of others. */
    Map<LotId, Set<LotId>> inputsOf(Set<LotId> lots) {
        return reader.inputsOf(lots);
    }

    /** What went into these lots, and what into that. */
    Map<LotId, Set<LotId>> inputs(Collection<LotId> lots) {
        Map<LotId, Set<LotId>> inputs = new HashMap<>();
        Set<LotId> met = new HashSet<>(lots);
        Set<LotId> level = Set.copyOf(lots);
        while (!level.isEmpty()) {
            Map<LotId, Set<LotId>> found = reader.inputsOf(level);
            inputs.putAll(found);
            Set<LotId> higher = new LinkedHashSet<>();
            found.values().forEach(higher::addAll);
            higher.removeIf(lot -> !met.add(lot));
            level = higher;
        }
        return inputs;
    }

    private static Set<LotId> climb(LotId lot, Map<LotId, Set<LotId>> inputs, Set<LotId> met) {
        if (met.add(lot)) {
            inputs.getOrDefault(lot, Set.of()).forEach(input -> climb(input, inputs, met));
        }
        return met;
    }
}
