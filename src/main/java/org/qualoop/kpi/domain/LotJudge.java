package org.qualoop.kpi.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.kpi.Alert.Point;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/**
 * Judges a lot against its kind ({@link LotOdds}): a product's lot against the other lots of its SKU, a lot of material
 * or packaging against all goods.
 */
@Component
class LotJudge {

    private static final int YEAR = 400;

    private final KpiApi kpis;
    private final Clock clock;

    LotJudge(KpiApi kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    /** Those of these figures that ring at first sight; all are read at once. */
    Set<Kpi> suspects(List<Kpi> figures, Slice lot) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Kpi, Measure> its = kpis.measures(figures, lot, today.minusDays(YEAR), today);
        if (its.values().stream().allMatch(measure -> measure.numerator().signum() == 0)) {
            return Set.of();
        }
        Map<Kpi, Measure> all = kpis.measures(figures, kind(lot), today.minusDays(YEAR), today);
        return figures.stream().filter(kpi -> rings(its.get(kpi), all.get(kpi))).collect(Collectors.toSet());
    }

    private static boolean rings(Measure its, Measure all) {
        double units = its.denominator().doubleValue();
        double wrong = its.numerator().doubleValue();
        return LotOdds.outOfFamily(
                units,
                wrong,
                all.denominator().doubleValue() - units,
                all.numerator().doubleValue() - wrong);
    }

    /** @param after only later days count; null: all */
    Optional<Finding> judge(Kpi kpi, Slice lot, LocalDate after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = after == null ? today.minusDays(YEAR) : after.plusDays(1);
        Measure its = kpis.measure(kpi, lot, first, today);
        Measure all = kpis.measure(
                kpi, kind(lot), first.isAfter(today.minusDays(YEAR)) ? today.minusDays(YEAR) : first, today);
        double units = its.denominator().doubleValue();
        double wrong = its.numerator().doubleValue();
        double kindUnits = all.denominator().doubleValue() - units;
        double kindWrong = all.numerator().doubleValue() - wrong;
        if (!LotOdds.outOfFamily(units, wrong, kindUnits, kindWrong)) {
            return Optional.empty();
        }
        List<KpiApi.Day> days = kpis.series(kpi, lot, first, today);
        LocalDate since = days.stream()
                .filter(day -> day.measure().numerator().signum() > 0)
                .map(KpiApi.Day::day)
                .findFirst()
                .orElse(today);
        double scale = kpi.scale().doubleValue();
        return Optional.of(new Finding(
                AlertRule.LOT_OUT_OF_FAMILY,
                since,
                kindWrong / kindUnits * scale,
                wrong / Math.max(1, units) * scale,
                List.of(new Point(first(days, since), today, wrong, units))));
    }

    private static LocalDate first(List<KpiApi.Day> days, LocalDate otherwise) {
        return days.isEmpty() ? otherwise : days.get(0).day();
    }

    /** What a lot is compared with. */
    static Slice kind(Slice lot) {
        return lot.dimension() == Dimension.LOT ? Slice.of(Dimension.SKU, sku(lot)) : Slice.all();
    }

    /** The value of a lot is {@code lotNo|sku}. */
    static String sku(Slice lot) {
        return lot.value().substring(lot.value().lastIndexOf('|') + 1);
    }
}
