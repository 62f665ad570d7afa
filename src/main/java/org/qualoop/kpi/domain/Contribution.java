package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
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

        Amount plus(Amount other) {
            return new Amount(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        Amount negated() {
            return new Amount(numerator.negate(), denominator.negate());
        }
    }

    /** A duration as it is counted for medians: three significant digits. */
    static BigDecimal bucket(BigDecimal duration) {
        return duration.round(THREE_DIGITS).setScale(4, RoundingMode.HALF_UP);
    }

    /** One contribution for all of a day that shows under the same dimensions. */
    static List<Contribution> merged(List<Contribution> contributions) {
        Map<List<Object>, Contribution> all = new LinkedHashMap<>();
        contributions.forEach(one -> all.merge(List.of(one.day(), one.views()), one, Contribution::with));
        return List.copyOf(all.values());
    }

    private Contribution with(Contribution same) {
        Map<String, Amount> both = new TreeMap<>(amounts);
        same.amounts.forEach((kpi, amount) -> both.merge(kpi, amount, Amount::plus));
        return new Contribution(day, views, both);
    }

    /** Every cell that gets the amounts. */
    Set<Slice> slices() {
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
