package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.qualoop.inspection.data.SopMapper.StepRow;
import org.qualoop.platform.SopStep;

/** Between a step and its row. */
final class StepRows {

    /** Stands in the choices of a step for every code of the defect catalogue. */
    static final String ALL_DEFECTS = "@defects";

    private StepRows() {}

    static SopStep step(StepRow row) {
        return new SopStep(
                row.stepId(),
                SopStep.Kind.valueOf(row.kind()),
                row.required(),
                row.whenStep(),
                row.minCount(),
                row.choices() == null ? List.of() : Arrays.asList(row.choices().split(",")),
                plain(row.minValue()),
                plain(row.maxValue()),
                row.unit(),
                row.pattern(),
                row.zh(),
                row.en(),
                row.picture());
    }

    static StepRow row(SopStep step, boolean processReads) {
        return new StepRow(
                step.id(),
                step.kind().name(),
                step.required(),
                step.when(),
                step.minCount(),
                step.choices().isEmpty() ? null : String.join(",", step.choices()),
                step.min(),
                step.max(),
                step.unit(),
                step.pattern(),
                step.zh(),
                step.en(),
                step.picture(),
                processReads);
    }

    static SopStep with(SopStep step, List<String> choices) {
        return new SopStep(
                step.id(),
                step.kind(),
                step.required(),
                step.when(),
                step.minCount(),
                choices,
                step.min(),
                step.max(),
                step.unit(),
                step.pattern(),
                step.zh(),
                step.en(),
                step.picture());
    }

    /** What was left out, as the catalogue means it. */
    static SopStep tidy(SopStep step) {
        return new SopStep(
                text(step.id()),
                step.kind(),
                step.required(),
                text(step.when()),
                step.minCount() == 0 ? 1 : step.minCount(),
                step.choices() == null
                        ? List.of()
                        : step.choices().stream().map(String::strip).toList(),
                plain(step.min()),
                plain(step.max()),
                text(step.unit()),
                text(step.pattern()),
                text(step.zh()),
                text(step.en()),
                text(step.picture()));
    }

    static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** As people write it: 100, not 100.0000. */
    private static BigDecimal plain(BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
