package org.qualoop.kpi.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qualoop.kpi.Alert.Point;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.domain.Signals.Count;
import org.springframework.stereotype.Component;

/** Judges a figure against its own past ({@link Signals}). Days too young to judge are left out. */
@Component
class SeriesJudge {

    private static final int YEAR = 400;
    /** Days that no figure needs to be old enough to judge. */
    private static final int LONGEST = 30;

    private final KpiApi kpis;
    private final Clock clock;

    SeriesJudge(KpiApi kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    /** Those of these figures that ring at first sight; all are read at once. */
    Set<Kpi> suspects(List<Kpi> figures, Slice slice) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Kpi, List<KpiApi.Day>> series = kpis.series(figures, slice, today.minusDays(YEAR + LONGEST), today);
        Set<Kpi> suspects = EnumSet.noneOf(Kpi.class);
        series.forEach((kpi, days) -> {
            Map<LocalDate, double[]> sums = new TreeMap<>();
            LocalDate last = today.minusDays(kpi.matureDays());
            LocalDate first = last.minusDays(YEAR);
            add(
                    sums,
                    days.stream()
                            .filter(day ->
                                    !day.day().isBefore(first) && !day.day().isAfter(last))
                            .toList(),
                    1);
            if (Signals.judge(counts(points(kpi, sums))).isPresent()) {
                suspects.add(kpi);
            }
        });
        return suspects;
    }

    static List<Count> counts(List<Point> points) {
        return points.stream()
                .map(point -> new Count(point.denominator(), point.numerator()))
                .toList();
    }

    /**
     * @param without parts of the slice that are explained already and are taken out of it
     * @param after only points that begin later are judged; null: no alert of this place was ever closed
     */
    Optional<Finding> judge(Kpi kpi, Slice slice, List<Slice> without, LocalDate after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Point> points = points(kpi, slice, without, today);
        return Signals.judge(counts(points))
                .map(signal -> finding(kpi, signal, points))
                .filter(finding -> after == null || finding.since().isAfter(after));
    }

    /** The points of a figure as they were judged on a day; their numerators are what went wrong. */
    List<Point> points(Kpi kpi, Slice slice, LocalDate today) {
        return points(kpi, slice, List.of(), today);
    }

    private List<Point> points(Kpi kpi, Slice slice, List<Slice> without, LocalDate today) {
        LocalDate last = today.minusDays(kpi.matureDays());
        LocalDate first = last.minusDays(YEAR);
        Map<LocalDate, double[]> days = new TreeMap<>();
        add(days, kpis.series(kpi, slice, first, last), 1);
        without.forEach(part -> add(days, kpis.series(kpi, part, first, last), -1));
        return points(kpi, days);
    }

    private static void add(Map<LocalDate, double[]> days, List<KpiApi.Day> series, int sign) {
        for (KpiApi.Day day : series) {
            Measure measure = day.measure();
            double[] sums = days.computeIfAbsent(day.day(), d -> new double[2]);
            sums[0] += sign * measure.numerator().doubleValue();
            sums[1] += sign * measure.denominator().doubleValue();
        }
    }

    /** So many days together that enough events are to be expected; what is left at the end waits for more. */
    private static List<Point> points(Kpi kpi, Map<LocalDate, double[]> days) {
        double wrong = 0;
        double units = 0;
        for (double[] day : days.values()) {
            wrong += wrong(kpi, day);
            units += day[1];
        }
        List<Point> points = new ArrayList<>();
        LocalDate from = null;
        double[] sum = new double[2];
        for (Map.Entry<LocalDate, double[]> day : days.entrySet()) {
            from = from == null ? day.getKey() : from;
            sum[0] += wrong(kpi, day.getValue());
            sum[1] += day.getValue()[1];
            if (sum[1] * wrong >= Signals.EVENTS_PER_POINT * units && sum[1] > 0) {
                points.add(new Point(from, day.getKey(), sum[0], sum[1]));
                from = null;
                sum = new double[2];
            }
        }
        return wrong <= 0 ? List.of() : points;
    }

    private static double wrong(Kpi kpi, double[] day) {
        return Math.max(0, kpi.lowerIsBetter() ? day[0] : day[1] - day[0]);
    }

    private static Finding finding(Kpi kpi, Signals.Signal signal, List<Point> points) {
        List<Point> its = points.subList(points.size() - signal.points(), points.size()).stream()
                .map(point -> kpi.lowerIsBetter()
                        ? point
                        : new Point(
                                point.from(), point.to(), point.denominator() - point.numerator(), point.denominator()))
                .toList();
        return new Finding(signal.rule(), its.get(0).from(), shown(kpi, signal.usual()), shown(kpi, signal.now()), its);
    }

    static double shown(Kpi kpi, double wrong) {
        return (kpi.lowerIsBetter() ? wrong : 1 - wrong) * kpi.scale().doubleValue();
    }
}
