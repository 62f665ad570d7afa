package org.qualoop.kpi.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.AlertChart;
import org.qualoop.kpi.AlertChart.Point;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.domain.Signals.Count;
import org.qualoop.kpi.domain.Signals.Past;

/** A figure's points with the limits that {@link Signals} held them against, in the unit of the figure. */
final class SignalChart {

    private static final int SHOWN = Signals.REFERENCE + Signals.JUDGED;

    private final Kpi kpi;
    private final List<Count> counts;
    private final Past past;
    private final double meanUnits;

    private SignalChart(Kpi kpi, List<Count> counts) {
        this.kpi = kpi;
        this.counts = counts;
        this.past = Signals.past(counts);
        this.meanUnits = Signals.judged(counts).stream()
                .mapToDouble(Count::units)
                .average()
                .orElse(1);
    }

    /** @param since first day of the points that rang */
    static AlertChart of(Kpi kpi, List<Alert.Point> points, LocalDate since) {
        List<Count> counts = SeriesJudge.counts(points);
        if (!Signals.enough(counts)) {
            return new AlertChart(null, null, bare(kpi, points, since));
        }
        SignalChart chart = new SignalChart(kpi, counts);
        return new AlertChart(
                chart.shown(chart.past.rate()),
                chart.shown(chart.share(Signals.meanLimit(chart.past.known()))),
                chart.points(points, since));
    }

    private List<Point> points(List<Alert.Point> points, LocalDate since) {
        List<Point> drawn = new ArrayList<>();
        double mean = 0;
        int judged = points.size() - Signals.JUDGED;
        for (int i = 0; i < points.size(); i++) {
            Count count = counts.get(i);
            mean = i < judged ? 0 : Signals.weighted(mean, past.score(count));
            drawn.add(point(
                    kpi,
                    points.get(i),
                    since,
                    shown(past.limit(count.units())),
                    i < judged ? null : shown(share(mean))));
        }
        return List.copyOf(drawn.subList(Math.max(0, drawn.size() - SHOWN), drawn.size()));
    }

    /** So many sigmas from what is usual, as a share of an average point. */
    private double share(double sigmas) {
        double rate = past.rate();
        return Math.max(0, rate + sigmas * past.widened() * Math.sqrt(rate * Math.max(0, 1 - rate) / meanUnits));
    }

    private double shown(double wrong) {
        return SeriesJudge.shown(kpi, wrong);
    }

    private static List<Point> bare(Kpi kpi, List<Alert.Point> points, LocalDate since) {
        return points.stream()
                .map(point -> point(kpi, point, since, null, null))
                .toList();
    }

    private static Point point(Kpi kpi, Alert.Point point, LocalDate since, Double limit, Double mean) {
        double numerator = kpi.lowerIsBetter() ? point.numerator() : point.denominator() - point.numerator();
        return new Point(
                point.from().toString(),
                point.to().toString(),
                numerator,
                point.denominator(),
                SeriesJudge.shown(kpi, point.numerator() / point.denominator()),
                limit,
                mean,
                !point.from().isBefore(since));
    }
}
