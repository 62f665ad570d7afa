package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.qualoop.platform.Table;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkReader.Link;
import org.qualoop.trace.data.LinkReader.Reached;

/** By how much the counters of lots change, found from what readers (orders, customers) received before and after. */
final class LotTally {

    /** Changes of the counters of a lot. */
    record Change(LotId lot, long[] by) {}

    private static final int ORDERS = 0;
    private static final int CUSTOMERS = 1;
    private static final int INFERRED = 2;
    private static final int SHIPPED = 4;

    static final Table<Change> COUNTERS = Table.<Change>of("trace_lot_count")
            .key("lot_no", change -> change.lot().lotNo())
            .key("sku", change -> change.lot().sku())
            .column("orders", by(ORDERS))
            .column("customers", by(CUSTOMERS))
            .column("inferred_orders", by(ORDERS + INFERRED))
            .column("inferred_customers", by(CUSTOMERS + INFERRED))
            .column("shipped", by(SHIPPED));

    private final Map<LotId, Set<LotId>> ancestry;
    private final Set<LotId> locked;
    private final Map<LotId, long[]> changes = new TreeMap<>(LotId.IN_ORDER);

    /**
     * @param ancestry each lot that a reader received, with the lots that count what it reaches
     * @param locked lots whose counters may change
     */
    LotTally(Map<LotId, Set<LotId>> ancestry, Set<LotId> locked) {
        this.ancestry = ancestry;
        this.locked = locked;
    }

    /** @param now all links of these orders, of which {@code added} are new and {@code removed} were there before */
    void orders(List<Link> now, List<Link> removed, List<Link> added) {
        Links after = new Links();
        now.forEach(row -> after.add(row.orderNo(), row, 1));
        Links before = new Links();
        now.forEach(row -> before.add(row.orderNo(), row, 1));
        added.forEach(row -> before.add(row.orderNo(), row, -1));
        removed.forEach(row -> before.add(row.orderNo(), row, 1));
        compare(ORDERS, before, after);
    }

    void customers(List<Reached> now, List<Link> removed, List<Link> added) {
        Links after = new Links();
        now.forEach(row -> after.add(row.customerId(), row.lot(), row.observed(), row.inferred()));
        Links before = new Links();
        now.forEach(row -> before.add(row.customerId(), row.lot(), row.observed(), row.inferred()));
        added.forEach(row -> before.add(row.customerId(), row, -1));
        removed.forEach(row -> before.add(row.customerId(), row, 1));
        compare(CUSTOMERS, before, after);
    }

    void units(List<Link> removed, List<Link> added) {
        removed.forEach(row -> change(row.lot(), SHIPPED, -row.units()));
        added.forEach(row -> change(row.lot(), SHIPPED, row.units()));
    }

    Collection<Change> changes() {
        return changes.entrySet().stream()
                .map(change -> new Change(change.getKey(), change.getValue()))
                .toList();
    }

    /** How many links, observed and inferred, lead from readers to lots. */
    private static final class Links {

        private final Map<String, Map<LotId, int[]>> numbers = new HashMap<>();

        void add(String reader, Link row, int links) {
            add(reader, row.lot(), row.observed() ? links : 0, row.observed() ? 0 : links);
        }

        void add(String reader, LotId lot, int observed, int inferred) {
            if (reader != null) {
                int[] links =
                        numbers.computeIfAbsent(reader, key -> new HashMap<>()).computeIfAbsent(lot, key -> new int[2]);
                links[0] += observed;
                links[1] += inferred;
            }
        }
    }

    private void compare(int counter, Links before, Links after) {
        before.numbers.forEach((reader, lots) -> spread(lots).forEach((lot, seen) -> change(lot, counter, seen, -1)));
        after.numbers.forEach((reader, lots) -> spread(lots).forEach((lot, seen) -> change(lot, counter, seen, 1)));
    }

    /** The lots that count one reader, and whether it is observed there. */
    private Map<LotId, Boolean> spread(Map<LotId, int[]> links) {
        Map<LotId, Boolean> reached = new HashMap<>();
        links.forEach((lot, n) -> {
            if (n[0] + n[1] > 0) {
                ancestry.get(lot).stream()
                        .filter(locked::contains)
                        .forEach(to -> reached.merge(to, n[0] > 0, Boolean::logicalOr));
            }
        });
        return reached;
    }

    private void change(LotId lot, int counter, boolean observed, long by) {
        change(lot, observed ? counter : counter + INFERRED, by);
    }

    private void change(LotId lot, int counter, long by) {
        changes.computeIfAbsent(lot, key -> new long[5])[counter] += by;
    }

    private static Function<Change, Long> by(int counter) {
        return change -> change.by()[counter];
    }
}
