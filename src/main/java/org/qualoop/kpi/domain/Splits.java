package org.qualoop.kpi.domain;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.data.RollUps.Total;

/** The values of a dimension with their sums, as they were read, and which of them come first. */
class Splits {

    private final List<Kpi> kpis;
    private final List<Total> totals;
    private final long[] under;

    /** @param under what every value is set against; null when each has its own under the line */
    Splits(List<Kpi> kpis, List<Total> totals, long[] under) {
        this.kpis = kpis;
        this.totals = totals;
        this.under = under;
    }

    /** Most under the line first. */
    List<Group> largest(Kpi kpi, int limit) {
        int above = above(kpi);
        return first(
                above,
                limit,
                Comparator.<Total>comparingLong(total -> -total.sums()[above + 1])
                        .thenComparingLong(total -> -total.sums()[above]));
    }

    /** Where most went wrong first; where more is better, what is missing went wrong. */
    List<Group> worst(Kpi kpi, int limit) {
        int above = above(kpi);
        return first(
                above,
                limit,
                Comparator.<Total>comparingLong(total -> kpi.lowerIsBetter()
                                ? -total.sums()[above]
                                : total.sums()[above] - total.sums()[above + 1])
                        .thenComparingLong(total -> total.sums()[above + 1]));
    }

    private int above(Kpi kpi) {
        return 2 * kpis.indexOf(kpi);
    }

    private List<Group> first(int above, int limit, Comparator<Total> order) {
        Kpi kpi = kpis.get(above / 2);
        Comparator<Total> better = order.thenComparing(Total::key);
        PriorityQueue<Total> best = new PriorityQueue<>(better.reversed());
        for (Total total : totals) {
            boolean isAnything = total.sums()[above] != 0 || total.sums()[above + 1] != 0;
            if (isAnything && (best.size() < limit || better.compare(total, best.element()) < 0)) {
                best.add(total);
            }
            if (best.size() > limit) {
                best.remove();
            }
        }
        return best.stream()
                .sorted(better)
                .map(total -> new Group(total.key(), measure(kpi, total.sums()[above], above, total)))
                .toList();
    }

    private Measure measure(Kpi kpi, long numerator, int above, Total total) {
        long denominator = (under == null ? total.sums() : under)[above + 1];
        return Measure.of(kpi, Changes.decimal(numerator), Changes.decimal(denominator));
    }
}
