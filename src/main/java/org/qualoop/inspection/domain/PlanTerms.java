package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qualoop.inspection.InspectionLevel;
import org.qualoop.inspection.Severity;

/**
 * What the rule {@code inspection-plan} says of a SKU.
 *
 * @param aqls by class; 0: not one nonconforming unit in the sample
 * @param minShelfPercent least remaining shelf life in percent of the whole; 0: none demanded
 */
record PlanTerms(
        InspectionLevel level,
        Map<Severity, BigDecimal> aqls,
        String sopKey,
        List<String> documents,
        int minShelfPercent) {

    static PlanTerms of(Map<String, Object> rule) {
        Map<Severity, BigDecimal> aqls = new EnumMap<>(Severity.class);
        aqls.put(Severity.CRITICAL, number(rule.get("aqlCritical")));
        aqls.put(Severity.MAJOR, number(rule.get("aqlMajor")));
        aqls.put(Severity.MINOR, number(rule.get("aqlMinor")));
        String documents = Objects.toString(rule.get("documents"), "");
        return new PlanTerms(
                InspectionLevel.of(String.valueOf(rule.get("level"))),
                aqls,
                (String) rule.get("sopKey"),
                documents.isBlank() ? List.of() : List.of(documents.split("\\s*,\\s*")),
                number(rule.get("minShelfPercent")).intValue());
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
