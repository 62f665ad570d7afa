package org.qualoop.cockpit.pda.domain;

import java.util.List;
import java.util.Objects;
import org.qualoop.platform.SopStep;
import org.springframework.stereotype.Component;

/** Steps that are not in force yet as screens. */
@Component
public class SopScreens {

    private static final List<String> EVERY_DEFECT = List.of("@defects");

    private final SopSteps sops;

    SopScreens(SopSteps sops) {
        this.sops = sops;
    }

    /** Those steps that have a kind already. */
    public List<PdaStep> of(List<SopStep> steps) {
        return steps.stream()
                .filter(Objects::nonNull)
                .filter(step -> step.kind() != null && step.id() != null)
                .map(this::screen)
                .toList();
    }

    private PdaStep screen(SopStep step) {
        PdaStep screen = sops.of(step);
        return EVERY_DEFECT.equals(step.choices())
                ? new PdaStep(step, screen.kind(), screen.required(), screen.label(), sops.defects())
                : screen;
    }
}
