package org.qualoop.trace.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.LotId;
import org.qualoop.trace.Schema;
import org.qualoop.trace.data.FactStore;
import org.qualoop.trace.data.FactStore.Revision;
import org.qualoop.trace.data.InferenceMapper;
import org.qualoop.trace.data.InferenceMapper.EvidenceRow;
import org.qualoop.trace.data.InferenceMapper.PresenceRow;
import org.qualoop.trace.domain.Whereabouts.Presence;
import org.springframework.stereotype.Component;

/** Keeps where and when lots of loose SKUs lay. */
@Component
class Presences {

    private static final Table<PresenceRow> PRESENCES = Table.<PresenceRow>of("trace_lot_presence")
            .key("sku", PresenceRow::sku)
            .key("warehouse", PresenceRow::warehouse)
            .key("lot_no", PresenceRow::lotNo)
            .column("present_from", PresenceRow::presentFrom)
            .column("present_until", PresenceRow::presentUntil);

    private final InferenceMapper mapper;
    private final FactStore facts;
    private final Bulk bulk;

    Presences(InferenceMapper mapper, FactStore facts, Bulk bulk) {
        this.mapper = mapper;
        this.facts = facts;
        this.bulk = bulk;
    }

    /** Reckons anew where these lots lay; answers the parcels for which that makes a difference. */
    Set<String> renew(Collection<LotId> lots) {
        Set<String> touched = new LinkedHashSet<>();
        for (List<LotId> part : Bulk.parts(lots)) {
            Map<LotId, Set<Presence>> before = mapper.presences(part).stream()
                    .collect(groupingBy(
                            row -> new LotId(row.sku(), row.lotNo()),
                            Collectors.mapping(Presences::presence, Collectors.toSet())));
            Map<LotId, Set<Presence>> now = reckon(part);
            List<LotId> changed = part.stream()
                    .filter(lot -> !now.get(lot).equals(before.getOrDefault(lot, Set.of())))
                    .toList();
            if (!changed.isEmpty()) {
                mapper.deletePresences(changed);
                changed.forEach(lot -> bulk.insert(PRESENCES, rows(lot, now.get(lot))));
                changed.forEach(lot ->
                        touched.addAll(looseParcels(lot.sku(), before.getOrDefault(lot, Set.of()), now.get(lot))));
            }
        }
        return touched;
    }

    private Map<LotId, Set<Presence>> reckon(List<LotId> lots) {
        Map<LotId, List<EvidenceRow>> evidence =
                mapper.evidence(lots).stream().collect(groupingBy(row -> new LotId(row.sku(), row.lotNo())));
        Map<LotId, Set<Presence>> reckoned = new HashMap<>();
        for (LotId lot : lots) {
            List<EvidenceRow> rows = evidence.getOrDefault(lot, List.of());
            reckoned.put(lot, Set.copyOf(Whereabouts.of(rows, warehouse -> firstCounted(lot, warehouse))));
        }
        return reckoned;
    }

    /** The parcels between the earliest and the latest time at which the two differ. */
    private List<String> looseParcels(String sku, Set<Presence> before, Set<Presence> now) {
        List<Instant> edges = new ArrayList<>();
        Map<String, Presence> old = before.stream().collect(Collectors.toMap(Presence::warehouse, Function.identity()));
        for (Presence presence : now) {
            Presence was = old.remove(presence.warehouse());
            if (was == null || !was.from().equals(presence.from())) {
                edges.add(presence.from());
                edges.add(was == null ? presence.until() : was.from());
            }
            if (was != null && !was.until().equals(presence.until())) {
                edges.add(was.until());
                edges.add(presence.until());
            }
        }
        old.values().forEach(gone -> edges.addAll(List.of(gone.from(), gone.until())));
        edges.sort(null);
        return mapper.looseParcels(sku, edges.get(0), edges.get(edges.size() - 1));
    }

    /** The stock table keeps the newest count only; when the first one was, the ledger knows. */
    private Instant firstCounted(LotId lot, String warehouse) {
        String prefix = String.join(String.valueOf(Schema.SEPARATOR), lot.sku(), lot.lotNo(), warehouse);
        Map<List<Object>, Revision> counts = new HashMap<>();
        facts.revisions("stock", prefix + Schema.SEPARATOR, prefix + (char) (Schema.SEPARATOR + 1))
                .forEach(row -> counts.put(List.of(row.key(), row.item().instant("asOf")), row));
        return counts.values().stream()
                .filter(row -> row.item().integer("qty") > 0)
                .map(row -> row.item().instant("asOf"))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Presence presence(PresenceRow row) {
        return new Presence(row.warehouse(), row.presentFrom(), row.presentUntil());
    }

    private static List<PresenceRow> rows(LotId lot, Set<Presence> presences) {
        return presences.stream()
                .map(p -> new PresenceRow(lot.sku(), lot.lotNo(), p.warehouse(), p.from(), p.until()))
                .toList();
    }
}
