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

    /** What is in force before the first version. */
    public static final SopDraft NOTHING = new SopDraft(null, null, null, 0, List.of());

    /** A new version that says what this one says. */
    public static SopDraft of(SopVersion version) {
        return new SopDraft(version.zh(), version.en(), null, version.version(), version.steps());
    }

    /** Without blanks around, and with what was left out as the catalogue means it. */
    public SopDraft tidy() {
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
