package org.qualoop.inspection.domain;

import java.util.Optional;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.springframework.stereotype.Component;

/** What is looked at on each unit, in the version that the inspection was planned with. */
@Component
class UnitSops {

    private final SopCatalogue sops;

    UnitSops(SopCatalogue sops) {
        this.sops = sops;
    }

    Optional<Sop> of(InspectionRow lot) {
        return lot.sopKey() == null ? Optional.empty() : sops.sop(lot.sopKey(), lot.openedAt());
    }

    SopStep measure(InspectionRow lot, String stepId) {
        return of(lot).stream()
                .flatMap(sop -> sop.steps().stream())
                .filter(step -> step.kind() == SopStep.Kind.MEASURE && step.id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("/step", "作业标准没有这项测量 The SOP measures no " + stepId));
    }
}
