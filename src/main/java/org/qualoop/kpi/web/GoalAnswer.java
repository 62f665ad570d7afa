package org.qualoop.kpi.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiGoals;
import org.qualoop.kpi.KpiGoals.Frozen;
import org.qualoop.kpi.KpiGoals.Target;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** Adds to each figure its target, when it changed last, and how it stands against a frozen period. */
@Component
class GoalAnswer {

    private static final double SIGMAS = 2;

    private final KpiApi kpis;
    private final KpiGoals goals;

    GoalAnswer(KpiApi kpis, KpiGoals goals) {
        this.kpis = kpis;
        this.goals = goals;
    }

    @SuppressWarnings("unchecked")
    void compare(Map<String, Object> answer, Slice slice, String baseline) {
        Map<Kpi, Target> targets = goals.targets();
        Map<Kpi, Instant> changed = kpis.changedAt();
        Map<Kpi, Frozen> frozen = frozen(baseline, slice);
        for (Kpi kpi : Kpi.values()) {
            Map<String, Object> figure = (Map<String, Object>) answer.get(kpi.key());
            figure.put("changedAt", changed.get(kpi));
            if (targets.containsKey(kpi)) {
                figure.put("target", targets.get(kpi).value());
            }
            if (frozen.containsKey(kpi)) {
                figure.put("baseline", compared(kpi, figure, frozen.get(kpi)));
            }
        }
    }

    private Map<Kpi, Frozen> frozen(String name, Slice slice) {
        if (name == null || name.isBlank()) {
            return Map.of();
        }
        if (goals.baseline(name).isEmpty()) {
            throw Problem.badRequest("/baseline", "没有这条基线 there is no baseline " + name);
        }
        return goals.frozen(name, slice);
    }

    private static Map<String, Object> compared(Kpi kpi, Map<String, Object> figure, Frozen before) {
        Measure now = Measure.of(kpi, (BigDecimal) figure.get("numerator"), (BigDecimal) figure.get("denominator"));
        BigDecimal value = kpi.isDuration() ? (BigDecimal) figure.get("median") : now.rate();
        Map<String, Object> compared = new LinkedHashMap<>();
        compared.put("value", before.value(kpi));
        compared.put("numerator", before.measure().numerator());
        compared.put("denominator", before.measure().denominator());
        compared.put("change", Difference.relative(value, before.value(kpi)));
        compared.put("difference", Difference.between(kpi, now, before.measure(), SIGMAS));
        return compared;
    }
}
