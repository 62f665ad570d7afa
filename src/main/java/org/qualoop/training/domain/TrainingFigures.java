package org.qualoop.training.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Interval;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.training.TrainingView.Period;
import org.qualoop.training.TrainingView.Verdict;
import org.qualoop.training.Work;
import org.qualoop.training.data.TrainingRow;
import org.springframework.stereotype.Component;

/** The figure of a person before and after a training. Days are days in UTC. */
@Component
class TrainingFigures {

    private static final double SIGMAS = 2;
    private static final double WHOLE = 100;

    private final KpiApi kpis;
    private final Clock clock;

    TrainingFigures(KpiApi kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    Measure of(Work work, String person, LocalDate from, LocalDate to) {
        return kpis.measure(work.kpi(), work.slice(person), from, to);
    }

    /** As it was when the training was assigned. */
    static Period before(TrainingRow row) {
        Measure measure = Measure.of(row.work().kpi(), row.beforeCounted(), row.beforeUnder());
        return period(row, row.beforeFrom(), row.beforeTo(), measure);
    }

    /** Until today, or the end of the days that are watched; null while it is not completed. */
    Period after(TrainingRow row) {
        if (row.windowFrom() == null) {
            return null;
        }
        LocalDate last = row.windowTo().isBefore(today()) ? row.windowTo() : today();
        Measure measure = last.isBefore(row.windowFrom())
                ? Measure.of(row.work().kpi(), BigDecimal.ZERO, BigDecimal.ZERO)
                : of(row.work(), row.person(), row.windowFrom(), last);
        return period(row, row.windowFrom(), row.windowTo(), measure);
    }

    private static Period period(TrainingRow row, LocalDate from, LocalDate to, Measure measure) {
        return new Period(from, to, measure, Interval.of(row.work().kpi(), measure), measure.hasAtLeast(row.minData()));
    }

    static Difference difference(TrainingRow row, Period before, Period after) {
        return after == null
                ? Difference.UNKNOWN
                : Difference.between(row.work().kpi(), after.measure(), before.measure(), SIGMAS);
    }

    /** Over all the days that are watched; the share of errors is to be at most the one before × (1 − target). */
    Verdict judge(TrainingRow row) {
        Kpi kpi = row.work().kpi();
        Measure after = of(row.work(), row.person(), row.windowFrom(), row.windowTo());
        Measure before = before(row).measure();
        if (!after.hasAtLeast(row.minData()) || before.rate() == null) {
            return Verdict.TOO_LITTLE;
        }
        double allowed = bad(kpi, before) * (1 - row.targetPercent() / WHOLE);
        return bad(kpi, after) <= allowed ? Verdict.EFFECTIVE : Verdict.INEFFECTIVE;
    }

    private static double bad(Kpi kpi, Measure measure) {
        double share = measure.numerator().doubleValue() / measure.denominator().doubleValue();
        return kpi.lowerIsBetter() ? share : 1 - share;
    }
}
