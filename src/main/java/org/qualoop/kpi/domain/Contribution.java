package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Slice;

/**
 * What one subject puts into the roll-ups of one day.
 *
 * @param views by dimension's name; several when several lots are behind it. Each cell that any of them names is counted
 *     once
 * @param amounts by figure's name
 */
record Contribution(LocalDate day, List<Map<String, String>> views, Map<String, Amount> amounts) {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    record Amount(BigDecimal numerator, BigDecimal denominator) {

        static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

        Amount plus(Amount other) {
            return new Amount(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        Amount negated() {
            return new Amount(numerator.negate(), denominator.negate());
        }

        boolean isNothing() {
            return numerator.signum() == 0 && denominator.signum() == 0;
        }
    }

    /** One row of a roll-up; {@code bucket} only for durations. */
    record Cell(String kpi, String dimension, String value, LocalDate day, BigDecimal bucket)
            implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::kpi)
                .thenComparing(Cell::dimension)
                .thenComparing(Cell::value)
                .thenComparing(Cell::day)
                .thenComparing(Cell::bucket, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** Every cell with what it gets. */
    void spread(BiConsumer<Cell, Amount> cells) {
        Set<Slice> slices = slices();
        amounts.forEach((kpi, amount) -> {
            boolean duration = Kpi.of(kpi).map(Kpi::isDuration).orElse(false);
            for (Slice slice : slices) {
                cells.accept(new Cell(kpi, slice.key(), slice.cell(), day, null), amount);
                if (duration) {
                    BigDecimal bucket = amount.numerator().round(THREE_DIGITS).setScale(4, RoundingMode.HALF_UP);
                    cells.accept(
                            new Cell(kpi, slice.key(), slice.cell(), day, bucket),
                            new Amount(BigDecimal.ZERO, amount.denominator()));
                }
            }
        });
    }

    private Set<Slice> slices() {
        Set<Slice> slices = new HashSet<>(Set.of(Slice.all()));
        for (Map<String, String> view : views) {
            String sku = view.get(Dimension.SKU.key());
            view.forEach((name, value) -> {
                Slice one = Slice.of(Dimension.of(name).orElseThrow(), value);
                slices.add(one);
                if (one.dimension() != Dimension.LOT) {
                    slices.add(one.ofSku(sku));
                }
            });
        }
        return slices;
    }
}
