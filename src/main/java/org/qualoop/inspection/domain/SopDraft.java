package org.qualoop.inspection.domain;

import java.util.List;
import java.util.Objects;
import org.qualoop.platform.SopStep;

/**
 * What a new version shall say.
 *
 * @param basedOn the version that was changed; null or 0 for a new SOP
 */
public record SopDraft(String zh, String en, String note, Integer basedOn, List<SopStep> steps) {

    SopDraft tidy() {
        return new SopDraft(
                StepRows.text(zh),
                StepRows.text(en),
                StepRows.text(note),
                basedOn,
                steps == null
                        ? List.of()
                        : steps.stream()
                                .filter(Objects::nonNull)
                                .map(StepRows::tidy)
                                .toList());
    }
}
