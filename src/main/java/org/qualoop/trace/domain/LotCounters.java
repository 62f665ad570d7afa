package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.qualoop.trace.data.LinkMapper;
import org.qualoop.trace.data.LinkMapper.Reach;
import org.springframework.stereotype.Component;

/**
 * The counters of lots. Who changes one holds it locked from before he reads what it counts until he commits, so two
 * that add to the same lot, or one that ships a lot and one that tells what it was made of, never miss each other.
 */
@Component
class LotCounters {

    private static final Table<LotId> ROWS =
            Table.<LotId>of("trace_lot_count").key("lot_no", LotId::lotNo).key("sku", LotId::sku);

    private record Counted(LotId lot, Reach reach) {}

    private static final Table<Counted> COUNTS = Table.<Counted>of("trace_lot_count")
            .key("lot_no", counted -> counted.lot().lotNo())
            .key("sku", counted -> counted.lot().sku())
            .column("orders", counted -> counted.reach().orders())
            .column("customers", counted -> counted.reach().customers())
            .column("inferred_orders", counted -> counted.reach().inferredOrders())
            .column("inferred_customers", counted -> counted.reach().inferredCustomers());

    private final Ancestry ancestry;
    private final Genealogy genealogy;
    private final LinkMapper mapper;
    private final Bulk bulk;

    LotCounters(Ancestry ancestry, Genealogy genealogy, LinkMapper mapper, Bulk bulk) {
        this.ancestry = ancestry;
        this.genealogy = genealogy;
        this.mapper = mapper;
        this.bulk = bulk;
    }

    /** Locks these lots and all that they were made of, and answers with what {@link Ancestry} says of them then. */
    Map<LotId, Set<LotId>> lock(Collection<LotId> lots) {
        Set<LotId> locked = new HashSet<>();
        Ancestry.Known known = ancestry.now();
        while (true) {
            Map<LotId, Set<LotId>> all = known.of(lots);
            Set<LotId> wanted = union(all);
            wanted.removeAll(locked);
            // In one order for all, so that two seldom wait for each other crosswise.
            bulk.upsert(ROWS, wanted);
            locked.addAll(wanted);
            // Asked again after each wait: whoever was waited for may have told of more.
            Ancestry.Known now = ancestry.now();
            if (now.sameAs(known)) {
                return all;
            }
            known = now;
        }
    }

    private static Set<LotId> union(Map<LotId, Set<LotId>> ancestry) {
        Set<LotId> all = new TreeSet<>(LotId.IN_ORDER);
        ancestry.values().forEach(all::addAll);
        return all;
    }

    void add(LotTally tally) {
        bulk.add(LotTally.COUNTERS, tally.changes());
    }

    /** Counts anew what these lots and all that they were made of reach. */
    void recountAncestry(Collection<LotId> lots) {
        recount(union(lock(lots)));
    }

    /** Counts anew what these lots reach, from the links of all lots that they went into. The lots are locked. */
    void recount(Collection<LotId> lots) {
        bulk.upsert(
                COUNTS, lots.stream().sorted(LotId.IN_ORDER).map(this::counted).toList());
    }

    private Counted counted(LotId lot) {
        Set<LotId> carriers = new HashSet<>(Set.of(lot));
        List<RelatedLot> wentInto = genealogy.wentInto(lot);
        wentInto.forEach(kin -> carriers.add(new LotId(kin.sku(), kin.lotNo())));
        return new Counted(lot, mapper.reach(carriers));
    }
}
