package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.qualoop.trace.data.LotReader;
import org.springframework.stereotype.Component;

/**
 * The lots that count what a lot reaches: it, and all that went into it. What was read is remembered until a production
 * is told, by whichever node: each batch of parcels asks for the same thousand lots.
 */
@Component
class Ancestry {

    private static final int MOST = 50_000;

    private final LotReader reader;
    private final LinkMapper mapper;
    private volatile Known newest = new Known(null, new ConcurrentHashMap<>());

    Ancestry(LotReader reader, LinkMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    /** What lots were made of is changing, in the caller's transaction; two that say so wait for each other. */
    void changes() {
        mapper.setGenealogy(UUID.randomUUID().toString());
    }

    /** As the caller's transaction sees it now. */
    Known now() {
        // Asked before the lots: what is read later may be newer than its version, never older.
        String version = mapper.genealogy();
        Known known = newest;
        if (!version.equals(known.version) || known.inputs.size() > MOST) {
            known = new Known(version, new ConcurrentHashMap<>());
            newest = known;
        }
        return known;
    }

    /** What lots were made of, at one time. */
    final class Known {

        private final String version;
        private final Map<LotId, Set<LotId>> inputs;

        private Known(String version, Map<LotId, Set<LotId>> inputs) {
            this.version = version;
            this.inputs = inputs;
        }

        boolean sameAs(Known other) {
            return version.equals(other.version);
        }

        /** Each of these lots with all that it was made of, at any level, and itself. */
        Map<LotId, Set<LotId>> of(Collection<LotId> lots) {
            read(lots);
            Map<LotId, Set<LotId>> ancestry = new HashMap<>();
            lots.forEach(lot -> ancestry.computeIfAbsent(lot, start -> climb(start, new LinkedHashSet<>())));
            return ancestry;
        }

        private void read(Collection<LotId> lots) {
            Set<LotId> met = new HashSet<>(lots);
            Collection<LotId> level = lots;
            while (!level.isEmpty()) {
                List<LotId> unknown =
                        level.stream().filter(lot -> !inputs.containsKey(lot)).toList();
                Map<LotId, Set<LotId>> found = reader.inputsOf(unknown);
                // Never replaced: another who reads at the same time, but later, has not yet read what he found is made
                // of.
                unknown.forEach(lot -> inputs.putIfAbsent(lot, found.getOrDefault(lot, Set.of())));
                Set<LotId> higher = new LinkedHashSet<>();
                level.forEach(lot -> higher.addAll(inputs.get(lot)));
                higher.removeIf(lot -> !met.add(lot));
                level = higher;
            }
        }

        private Set<LotId> climb(LotId lot, Set<LotId> met) {
            if (met.add(lot)) {
                inputs.get(lot).forEach(input -> climb(input, met));
            }
            return met;
        }
    }
}
