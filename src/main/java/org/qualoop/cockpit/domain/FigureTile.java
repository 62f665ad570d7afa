package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qualoop.kpi.ControlChart.Chart;
import org.qualoop.kpi.ControlChart.Limit;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi.Day;
import org.qualoop.kpi.KpiApi.Spread;
import org.qualoop.kpi.KpiGoals.Target;
import org.qualoop.kpi.Measure;

/**
 * One figure as the cockpit shows it.
 *
 * @param spread null unless it is a duration
 * @param changedAt when it changed last, null when it never did
 * @param target null when none is set
 * @param before against the frozen period, null without one
 * @param chart null when days are too few
 * @param young how many of the days are too young to judge
 */
public record FigureTile(
        Kpi kpi,
        Measure measure,
        Spread spread,
        Instant changedAt,
        Target target,
        Before before,
        List<Day> days,
        Chart chart,
        int young) {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 34;

    /** @param relative −0.3 for thirty per cent less, null when there is nothing to compare */
    public record Before(BigDecimal value, Measure measure, BigDecimal relative, Difference difference) {}

    /** The number that stands large: the median of a duration, else the rate; null without data. */
    public BigDecimal value() {
        return spread == null ? measure.rate() : spread.median();
    }

    /** The control limits of a day; null without. */
    public Limit limit(LocalDate day) {
        return chart == null
                ? null
                : chart.limits().stream()
                        .filter(limit -> limit.day().equals(day))
                        .findFirst()
                        .orElse(null);
    }

    /** The control limits of the newest day; null without any, or while nothing went wrong that could set them. */
    public Limit last() {
        if (chart == null || chart.limits().isEmpty()) {
            return null;
        }
        Limit last = chart.limits().get(chart.limits().size() - 1);
        return last.upper() > last.lower() ? last : null;
    }

    /** Days beyond the control limits. */
    public long beyond() {
        return chart == null
                ? 0
                : chart.limits().stream()
                        .filter(limit -> limit.beyond() != null)
                        .count();
    }

    /** Whether the target is met; null when there is none or nothing to hold against it. */
    public Boolean met() {
        return target == null || value() == null ? null : target.isMet(kpi, value());
    }

    /** Points of a small line over the days, for SVG; empty for fewer than two days. */
    public String line() {
        List<Double> rates = days.stream()
                .filter(day -> day.measure().rate() != null)
                .map(day -> day.measure().rate().doubleValue())
                .toList();
        double low = rates.stream().mapToDouble(r -> r).min().orElse(0);
        double high = rates.stream().mapToDouble(r -> r).max().orElse(0);
        double span = high > low ? high - low : 1;
        return rates.size() < 2
                ? ""
                : IntStream.range(0, rates.size())
                        .mapToObj(i -> String.format(
                                Locale.ROOT,
                                "%.1f,%.1f",
                                2 + i * (WIDTH - 4) / (rates.size() - 1),
                                HEIGHT - 3 - (rates.get(i) - low) / span * (HEIGHT - 6)))
                        .collect(Collectors.joining(" "));
    }
}
