package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.Sampling;
import org.qualoop.inspection.SamplingPlan;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;

/** The sampling plan of each defect class for one tranche. */
final class ClassPlans {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private ClassPlans() {}

    static List<ClassRow> of(
            Sampling sampling, TrancheRow tranche, InspectionMode mode, PlanTerms terms, SamplingSeverity severity) {
        return mode == InspectionMode.SAMPLE
                ? sampled(sampling, tranche, terms, severity)
                : whole(tranche, mode, terms);
    }

    /** A class that tolerates nothing is judged on the largest sample of the others. */
    private static List<ClassRow> sampled(
            Sampling sampling, TrancheRow tranche, PlanTerms terms, SamplingSeverity severity) {
        Map<Severity, SamplingPlan> plans = new EnumMap<>(Severity.class);
        terms.aqls().forEach((type, aql) -> {
            if (aql.signum() > 0) {
                plans.put(type, sampling.plan(tranche.qty(), terms.level(), aql, severity));
            }
        });
        SamplingPlan largest = plans.values().stream()
                .max(Comparator.comparingInt(SamplingPlan::sampleSize))
                .orElseGet(() -> new SamplingPlan("-", tranche.qty(), 0, 1, true));
        SamplingPlan nothing = new SamplingPlan(largest.codeLetter(), largest.sampleSize(), 0, 1, largest.inspectAll());
        List<ClassRow> rows = new ArrayList<>();
        terms.aqls().forEach((type, aql) -> rows.add(row(tranche, type, aql, plans.getOrDefault(type, nothing))));
        return rows;
    }

    /** Every unit is looked at: the share of a class may reach its AQL; of sorted goods each unit stands for itself. */
    private static List<ClassRow> whole(TrancheRow tranche, InspectionMode mode, PlanTerms terms) {
        List<ClassRow> rows = new ArrayList<>();
        terms.aqls().forEach((type, aql) -> {
            int accept = mode == InspectionMode.SORT
                    ? tranche.qty()
                    : aql.min(HUNDRED)
                            .multiply(BigDecimal.valueOf(tranche.qty()))
                            .divide(HUNDRED, RoundingMode.DOWN)
                            .intValue();
            rows.add(row(tranche, type, aql, new SamplingPlan("-", tranche.qty(), accept, accept + 1, true)));
        });
        return rows;
    }

    private static ClassRow row(TrancheRow tranche, Severity type, BigDecimal aql, SamplingPlan plan) {
        return new ClassRow(
                tranche.inspectionNo(),
                tranche.trancheNo(),
                type,
                aql,
                plan.codeLetter(),
                plan.sampleSize(),
                plan.accept(),
                plan.reject(),
                null);
    }
}
