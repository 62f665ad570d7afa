package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.cockpit.domain.FigureTile.Before;
import org.qualoop.kpi.ControlChart;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Day;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.KpiApi.Spread;
import org.qualoop.kpi.KpiGoals;
import org.qualoop.kpi.KpiGoals.Frozen;
import org.qualoop.kpi.KpiGoals.Target;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** Every figure with what it is held against. Reads roll-ups only. */
@Component
public class FigureBoard {

    private static final double SIGMAS = 2;
    private static final int DEPARTMENTS = 50;

    private final KpiApi kpis;
    private final KpiGoals goals;
    private final Clock clock;

    FigureBoard(KpiApi kpis, KpiGoals goals, Clock clock) {
        this.kpis = kpis;
        this.goals = goals;
        this.clock = clock;
    }

    public List<FigureTile> all(Look look) {
        Map<Kpi, List<Day>> series = kpis.series(look.slice(), look.from(), look.to());
        Beside beside = beside(look);
        List<FigureTile> tiles = new ArrayList<>();
        series.forEach((kpi, days) -> tiles.add(tile(kpi, days, look, beside)));
        return tiles;
    }

    public FigureTile one(Kpi kpi, Look look) {
        return tile(kpi, kpis.series(kpi, look.slice(), look.from(), look.to()), look, beside(look));
    }

    /** How long tasks lay with each department, and how many it passed on; most time first. */
    public List<Department> departments(Look look) {
        Slice slice = new Slice(Dimension.DEPARTMENT, null, null);
        Map<String, Measure> passed =
                kpis.groups(Kpi.HANDOVER_RATE, slice, look.from(), look.to(), DEPARTMENTS).stream()
                        .collect(Collectors.toMap(Group::value, Group::measure));
        return kpis.worst(Kpi.WAITING_MINUTES, slice, look.from(), look.to(), DEPARTMENTS).stream()
                .map(group -> new Department(
                        group.value(),
                        group.measure(),
                        kpis.spread(
                                Kpi.WAITING_MINUTES,
                                Slice.of(Dimension.DEPARTMENT, group.value()),
                                look.from(),
                                look.to()),
                        passed.get(group.value())))
                .toList();
    }

    /**
     * @param waited minutes over the tasks that lay there
     * @param passed those passed on over the same tasks, null without any
     */
    public record Department(String group, Measure waited, Spread spread, Measure passed) {}

    private Beside beside(Look look) {
        return new Beside(
                kpis.changedAt(),
                goals.targets(),
                look.baseline() == null ? Map.of() : goals.frozen(look.baseline(), look.slice()));
    }

    private FigureTile tile(Kpi kpi, List<Day> days, Look look, Beside beside) {
        Measure measure = Measure.sum(kpi, days.stream().map(Day::measure).toList());
        Spread spread = !kpi.isDuration()
                ? null
                : days.isEmpty() ? Spread.NONE : kpis.spread(kpi, look.slice(), look.from(), look.to());
        BigDecimal value = spread == null ? measure.rate() : spread.median();
        Frozen frozen = beside.frozen().get(kpi);
        return new FigureTile(
                kpi,
                measure,
                spread,
                beside.changed().get(kpi),
                beside.targets().get(kpi),
                frozen == null ? null : before(kpi, measure, value, frozen),
                days,
                ControlChart.of(kpi, days),
                young(kpi, days));
    }

    private static Before before(Kpi kpi, Measure now, BigDecimal value, Frozen frozen) {
        return new Before(
                frozen.value(kpi),
                frozen.measure(),
                Difference.relative(value, frozen.value(kpi)),
                Difference.between(kpi, now, frozen.measure(), SIGMAS));
    }

    private int young(Kpi kpi, List<Day> days) {
        LocalDate mature = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(kpi.matureDays());
        return kpi.matureDays() == 0
                ? 0
                : (int) days.stream().filter(day -> day.day().isAfter(mature)).count();
    }

    private record Beside(Map<Kpi, Instant> changed, Map<Kpi, Target> targets, Map<Kpi, Frozen> frozen) {}
}
