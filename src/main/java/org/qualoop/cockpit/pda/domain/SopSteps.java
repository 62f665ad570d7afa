package org.qualoop.cockpit.pda.domain;

import java.util.List;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.platform.Engine;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** The SOP of a task as screens, in the language of whoever works. */
@Component
class SopSteps {

    private static final String DEFECT = "defectCode";

    private final Engine engine;
    private final SopCatalogue sops;
    private final DefectCatalogue defects;
    private final Words words;

    SopSteps(Engine engine, SopCatalogue sops, DefectCatalogue defects, Words words) {
        this.engine = engine;
        this.sops = sops;
        this.defects = defects;
        this.words = words;
    }

    /** Steps of the version that was in force when the task was created. */
    List<PdaStep> of(TaskView task) {
        return engine.sopOf(task.id())
                .flatMap(key -> sops.sop(key, task.createdAt()))
                .map(sop -> sop.steps().stream().map(this::of).toList())
                .orElse(List.of());
    }

    PdaStep of(SopStep step) {
        return new PdaStep(
                step,
                PdaStep.Kind.valueOf(step.kind().name()),
                step.required(),
                words.chinese() ? step.zh() : step.en(),
                step.choices() == null
                        ? List.of()
                        : step.choices().stream()
                                .map(value -> choice(step.id(), value))
                                .toList());
    }

    private PdaStep.Choice choice(String stepId, String value) {
        return stepId.equals(DEFECT)
                ? defects.find(value)
                        .map(defect -> new PdaStep.Choice(value, words.chinese() ? defect.zh() : defect.en()))
                        .orElse(new PdaStep.Choice(value, value))
                : new PdaStep.Choice(value, words.orElse("choice." + stepId + "." + value, value));
    }

    /** Every code of the defect catalogue. */
    List<PdaStep.Choice> defects() {
        return defects.all().stream()
                .map(defect -> choice(DEFECT, defect.code()))
                .toList();
    }

    /** Words that the SOP does not ask for. */
    PdaStep remark(String id) {
        return more(id, SopStep.Kind.SCAN).as(PdaStep.Kind.TEXT);
    }

    /** A tick that the SOP does not ask for. */
    PdaStep tick(String id) {
        return more(id, SopStep.Kind.CHECK);
    }

    private PdaStep more(String id, SopStep.Kind kind) {
        String label = words.of("pda.step." + id);
        return of(new SopStep(id, kind, false, null, 1, null, null, null, null, null, label, label));
    }
}
