package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.RollUps;
import org.qualoop.kpi.data.Spans;
import org.qualoop.kpi.domain.Contribution.Amount;

/** What one round of counting changes in the roll-ups: what subjects put in now, less what they had put in before. */
class Changes {

    private static final int SCALE = 4;
    private static final Comparator<RollUps.Row> KEY = Comparator.comparing(RollUps.Row::dimension)
            .thenComparing(RollUps.Row::sku)
            .thenComparing(row -> row.at().span())
            .thenComparing(row -> row.at().first())
            .thenComparing(RollUps.Row::cell);

    /** A cell of a day. */
    record Cell(Slice slice, LocalDate day) {}

    /** How many cases of a duration took so long. */
    record Bucket(Kpi kpi, Slice slice, LocalDate day, BigDecimal size) {}

    private final Map<Cell, long[]> sums = new HashMap<>();
    private final Map<Bucket, BigDecimal> buckets = new HashMap<>();

    void put(Collection<Contribution> contributions) {
        contributions.forEach(one -> add(one, 1));
    }

    void take(Collection<Contribution> contributions) {
        contributions.forEach(one -> add(one, -1));
    }

    private void add(Contribution contribution, int sign) {
        long[] its = new long[2 * Kpi.values().length];
        contribution.amounts().forEach((key, amount) -> {
            int at = 2 * Kpi.of(key).orElseThrow().ordinal();
            its[at] += sign * units(amount.numerator());
            its[at + 1] += sign * units(amount.denominator());
        });
        Set<Slice> slices = contribution.slices();
        for (Slice slice : slices) {
            plus(sums.computeIfAbsent(new Cell(slice, contribution.day()), cell -> new long[its.length]), its);
        }
        contribution.amounts().forEach((key, amount) -> {
            Kpi kpi = Kpi.of(key).orElseThrow();
            if (kpi.isDuration()) {
                slices.forEach(slice -> time(kpi, amount, slice, contribution.day(), sign));
            }
        });
    }

    private void time(Kpi kpi, Amount amount, Slice slice, LocalDate day, int sign) {
        buckets.merge(
                new Bucket(kpi, slice, day, Contribution.bucket(amount.numerator())),
                amount.denominator().multiply(BigDecimal.valueOf(sign)),
                BigDecimal::add);
    }

    private static void plus(long[] all, long[] more) {
        for (int i = 0; i < more.length; i++) {
            all[i] += more[i];
        }
    }

    /** The amount that a roll-up holds in ten-thousandths. */
    static BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, SCALE);
    }

    private static long units(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** Rows for the roll-ups in the order of their key; longer spans only for cells without a SKU beside them. */
    List<RollUps.Row> rows() {
        Map<List<Object>, RollUps.Row> rows = new HashMap<>();
        cells().forEach((cell, its) -> {
            Slice slice = cell.slice();
            List<Spans.Range> spans = slice.pairs() ? Spans.days(cell.day(), cell.day()) : Spans.around(cell.day());
            String sku = slice.pairs() ? slice.sku() : "";
            for (Spans.Range at : spans) {
                RollUps.Row row = rows.computeIfAbsent(
                        List.of(slice.key(), sku, at, slice.value()),
                        key -> new RollUps.Row(slice.key(), sku, at, slice.value(), new long[its.length]));
                plus(row.sums(), its);
            }
        });
        return rows.values().stream().sorted(KEY).toList();
    }

    /** Cells with what they gain; those that gain nothing are left out. */
    Map<Cell, long[]> cells() {
        sums.values().removeIf(its -> LongStream.of(its).allMatch(sum -> sum == 0));
        return sums;
    }

    List<Map.Entry<Bucket, BigDecimal>> buckets() {
        buckets.values().removeIf(cases -> cases.signum() == 0);
        return new ArrayList<>(buckets.entrySet());
    }

    /** Figures that change anywhere. */
    Set<Kpi> kpis() {
        Set<Kpi> kpis = EnumSet.noneOf(Kpi.class);
        for (long[] its : cells().values()) {
            for (Kpi kpi : Kpi.values()) {
                if (its[2 * kpi.ordinal()] != 0 || its[2 * kpi.ordinal() + 1] != 0) {
                    kpis.add(kpi);
                }
            }
        }
        buckets().forEach(bucket -> kpis.add(bucket.getKey().kpi()));
        return kpis;
    }
}
