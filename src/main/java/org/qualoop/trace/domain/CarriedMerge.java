package org.qualoop.trace.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.LotMapper.CarriedRow;
import org.qualoop.trace.data.LotMapper.Head;
import org.qualoop.trace.data.LotMapper.Place;

/**
 * The parcels that carried any of several lots, in the order of shipping: a few rows of each lot's range are read, and
 * more of a lot only when the merge comes to the end of them. So a page costs what it shows, not what the lots carried.
 */
final class CarriedMerge {

    /** Ranges in one statement. */
    private static final int RANGES = 100;

    private static final int FEWEST = 4;
    private static final int GROWTH = 4;

    private static final Comparator<CarriedRow> BY_SHIPPING = Comparator.comparing(CarriedRow::shippedAt)
            .thenComparing(CarriedRow::shipmentNo)
            .thenComparing(CarriedRow::source)
            .thenComparing(CarriedRow::seq)
            .thenComparing(CarriedRow::orderNo)
            .thenComparing(CarriedRow::lotNo)
            .thenComparing(CarriedRow::sku);

    private final LotMapper mapper;
    private final boolean withInferred;
    private final Map<LotId, Range> ranges = new TreeMap<>(LotId.IN_ORDER);
    private final PriorityQueue<Range> next = new PriorityQueue<>(Comparator.comparing(Range::first, BY_SHIPPING));

    CarriedMerge(LotMapper mapper, boolean withInferred) {
        this.mapper = mapper;
        this.withInferred = withInferred;
    }

    /** The first rows of these lots from a place on, at most {@code limit}. */
    List<CarriedRow> read(Collection<LotId> lots, Place from, int limit) {
        int block = lots.size() == 1 ? limit : Math.max(FEWEST, 2 * limit / lots.size());
        lots.forEach(lot -> ranges.put(lot, new Range(lot, from, block)));
        fill(ranges.values());
        List<CarriedRow> rows = new ArrayList<>(limit);
        while (rows.size() < limit && !next.isEmpty()) {
            Range range = next.poll();
            rows.add(range.take());
            if (!range.rows.isEmpty()) {
                next.add(range);
            } else if (range.more && rows.size() < limit) {
                fill(Set.of(range));
            }
        }
        return rows;
    }

    private void fill(Collection<Range> empty) {
        List<Range> all = List.copyOf(empty);
        for (int from = 0; from < all.size(); from += RANGES) {
            List<Range> part = all.subList(from, Math.min(all.size(), from + RANGES));
            Map<LotId, List<CarriedRow>> found = new HashMap<>();
            mapper.carried(part.stream().map(Range::head).toList(), withInferred)
                    .forEach(row -> found.computeIfAbsent(new LotId(row.sku(), row.lotNo()), lot -> new ArrayList<>())
                            .add(row));
            part.forEach(range -> range.fill(found.getOrDefault(range.lot, List.of())));
            part.stream().filter(range -> !range.rows.isEmpty()).forEach(next::add);
        }
    }

    /** One lot's rows that were read and not yet taken. */
    private static final class Range {

        private final LotId lot;
        private final Deque<CarriedRow> rows = new ArrayDeque<>();
        private Place place;
        private int takenThere;
        private int block;
        private boolean more;

        Range(LotId lot, Place from, int block) {
            this.lot = lot;
            this.place = from;
            this.block = block;
        }

        CarriedRow first() {
            return rows.element();
        }

        Head head() {
            return new Head(lot, place, block + takenThere);
        }

        void fill(List<CarriedRow> found) {
            more = found.size() == block + takenThere;
            found.stream().sorted(BY_SHIPPING).skip(takenThere).forEach(rows::add);
            block *= GROWTH;
        }

        CarriedRow take() {
            CarriedRow row = rows.remove();
            takenThere = row.place().equals(place) ? takenThere + 1 : 1;
            place = row.place();
            return row;
        }
    }
}
