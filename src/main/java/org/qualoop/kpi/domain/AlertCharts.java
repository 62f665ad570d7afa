package org.qualoop.kpi.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.AlertChart;
import org.qualoop.kpi.AlertChart.Point;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.AlertMapper;
import org.qualoop.kpi.data.AlertMapper.FeedRow;
import org.springframework.stereotype.Component;

/** Draws what an alert saw, from the roll-ups as they are now, until the day it rang. */
@Component
class AlertCharts {

    private static final int YEAR = 400;
    private static final int SHOWN = 90;
    private static final int HOURS = 72;

    private final KpiApi kpis;
    private final SeriesJudge series;
    private final AlertMapper mapper;

    AlertCharts(KpiApi kpis, SeriesJudge series, AlertMapper mapper) {
        this.kpis = kpis;
        this.series = series;
        this.mapper = mapper;
    }

    AlertChart of(Alert alert) {
        if (alert.rule() == AlertRule.SILENCE) {
            return feed(alert);
        }
        Kpi kpi = Kpi.of(alert.kpi()).orElseThrow();
        Slice slice = Slice.of(Dimension.of(alert.dimension()).orElseThrow(), alert.value());
        LocalDate rang = LocalDate.ofInstant(alert.raisedAt(), ZoneOffset.UTC);
        return alert.rule() == AlertRule.LOT_OUT_OF_FAMILY
                ? lot(kpi, slice, rang)
                : SignalChart.of(kpi, series.points(kpi, slice, rang), alert.since());
    }

    /** The lot's share of everything that left until a day, against what would have rung on that day. */
    private AlertChart lot(Kpi kpi, Slice lot, LocalDate rang) {
        LocalDate first = rang.minusDays(YEAR);
        Measure its = kpis.measure(kpi, lot, first, rang);
        Measure all = kpis.measure(kpi, LotJudge.kind(lot), first, rang);
        double kindUnits = all.denominator().subtract(its.denominator()).doubleValue();
        double kindWrong = all.numerator().subtract(its.numerator()).doubleValue();
        double scale = kpi.scale().doubleValue();
        double units = 0;
        double wrong = 0;
        List<Point> points = new ArrayList<>();
        for (KpiApi.Day day : kpis.series(kpi, lot, first, rang)) {
            units += day.measure().denominator().doubleValue();
            wrong += day.measure().numerator().doubleValue();
            double least = LotOdds.leastThatRings(units, kindUnits, kindWrong);
            boolean beyond = wrong >= least;
            String at = day.day().toString();
            points.add(new Point(
                    at,
                    at,
                    wrong,
                    units,
                    units == 0 ? null : wrong / units * scale,
                    units == 0 || least > units ? null : least / units * scale,
                    null,
                    beyond));
        }
        return new AlertChart(kindUnits <= 0 ? null : kindWrong / kindUnits * scale, null, latest(points));
    }

    private AlertChart feed(Alert alert) {
        Instant end = alert.raisedAt().truncatedTo(ChronoUnit.HOURS);
        Map<Instant, Double> items = new TreeMap<>();
        for (int ago = HOURS; ago >= 0; ago--) {
            items.put(end.minus(ago, ChronoUnit.HOURS), 0d);
        }
        Instant last = Instant.MIN;
        for (FeedRow row : mapper.feeds(end.minus(HOURS, ChronoUnit.HOURS))) {
            if (row.kind().equals(alert.value()) && items.containsKey(row.hourAt())) {
                items.put(row.hourAt(), row.items().doubleValue());
                last = row.hourAt();
            }
        }
        List<Point> points = new ArrayList<>();
        for (Map.Entry<Instant, Double> hour : items.entrySet()) {
            String at = hour.getKey().toString().substring(0, 16).replace('T', ' ');
            points.add(new Point(
                    at,
                    at,
                    hour.getValue(),
                    1,
                    hour.getValue(),
                    null,
                    null,
                    hour.getKey().isAfter(last)));
        }
        return new AlertChart(null, null, points);
    }

    private static List<Point> latest(List<Point> points) {
        return List.copyOf(points.subList(Math.max(0, points.size() - SHOWN), points.size()));
    }
}
