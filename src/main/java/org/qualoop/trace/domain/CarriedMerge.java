package org.qualoop.trace.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkReader;
import org.qualoop.trace.data.LinkReader.Carried;
import org.qualoop.trace.data.LinkReader.Head;
import org.qualoop.trace.data.LinkReader.Place;

/**
 * The parcels that carried any of several lots, in the order of shipping. Of each lot it is asked when it was first
 * shipped; a few rows of its range are read when the merge gets there, and more when it comes to the end of them. So a
 * page costs what it shows, not what the lots carried.
 */
final class CarriedMerge {

    /** Ranges that are read together. */
    private static final int RANGES = 32;

    private static final int FEWEST = 8;
    private static final int GROWTH = 4;

    private static final Comparator<Carried> BY_SHIPPING = Comparator.comparing(Carried::shippedAt)
            .thenComparing(Carried::shipmentNo)
            .thenComparing(Carried::source)
            .thenComparing(Carried::seq)
            .thenComparing(Carried::orderNo)
            .thenComparing(Carried::lot, LotId.IN_ORDER);

    private final LinkReader links;
    private final boolean withInferred;
    private final PriorityQueue<Range> next = new PriorityQueue<>();

    CarriedMerge(LinkReader links, boolean withInferred) {
        this.links = links;
        this.withInferred = withInferred;
    }

    /** The first rows of these lots from a place on, at most {@code limit}. */
    List<Carried> read(Collection<LotId> lots, Place from, int limit) {
        List<Carried> rows = new ArrayList<>();
        open(lots, from, limit);
        while (rows.size() < limit && !next.isEmpty()) {
            Range range = next.poll();
            if (range.rows.isEmpty()) {
                fill(range);
            } else {
                rows.add(range.take());
                if (!range.rows.isEmpty() || range.more) {
                    next.add(range);
                }
            }
        }
        return rows;
    }

    private void open(Collection<LotId> lots, Place from, int limit) {
        int block = lots.size() == 1 ? limit : Math.max(FEWEST, 2 * limit / Math.min(lots.size(), RANGES));
        if (lots.size() <= RANGES) {
            lots.forEach(lot -> next.add(new Range(lot, Instant.MIN, from, block)));
        } else {
            links.first(lots, from == null ? null : from.shippedAt())
                    .forEach((lot, at) -> next.add(new Range(lot, at, from, block)));
        }
    }

    /** Reads on in this range, and in the ones behind it that have to be read too before anything can be taken. */
    private void fill(Range first) {
        Map<LotId, Range> empty = new HashMap<>(Map.of(first.lot, first));
        while (empty.size() < RANGES && !next.isEmpty() && next.peek().rows.isEmpty()) {
            Range range = next.poll();
            empty.put(range.lot, range);
        }
        Map<LotId, List<Carried>> found = new HashMap<>();
        links.carried(empty.values().stream().map(Range::head).toList(), withInferred)
                .forEach(row -> found.computeIfAbsent(row.lot(), lot -> new ArrayList<>())
                        .add(row));
        empty.forEach((lot, range) -> range.fill(found.getOrDefault(lot, List.of())));
        empty.values().stream().filter(range -> !range.rows.isEmpty()).forEach(next::add);
    }

    /** One lot's rows that were read and not yet taken; what follows them is not before {@code earliest}. */
    private static final class Range implements Comparable<Range> {

        private final LotId lot;
        private final Deque<Carried> rows = new ArrayDeque<>();
        private Instant earliest;
        private Place place;
        private int takenThere;
        private int block;
        private boolean more = true;

        Range(LotId lot, Instant earliest, Place from, int block) {
            this.lot = lot;
            this.earliest = earliest;
            this.place = from;
            this.block = block;
        }

        Head head() {
            return new Head(lot, place, block + takenThere);
        }

        void fill(List<Carried> found) {
            more = found.size() == block + takenThere;
            found.stream().skip(takenThere).forEach(rows::add);
            block *= GROWTH;
        }

        Carried take() {
            Carried row = rows.remove();
            takenThere = row.place().equals(place) ? takenThere + 1 : 1;
            place = row.place();
            earliest = row.shippedAt();
            return row;
        }

        /** At the same time, what is not read yet comes first: it may be the earlier parcel. */
        @Override
        public int compareTo(Range other) {
            if (!rows.isEmpty() && !other.rows.isEmpty()) {
                return BY_SHIPPING.compare(rows.element(), other.rows.element());
            }
            int byTime = at().compareTo(other.at());
            return byTime != 0 ? byTime : Boolean.compare(!rows.isEmpty(), !other.rows.isEmpty());
        }

        private Instant at() {
            return rows.isEmpty() ? earliest : rows.element().shippedAt();
        }
    }
}
