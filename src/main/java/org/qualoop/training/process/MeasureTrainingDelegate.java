package org.qualoop.training.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.TrainingView.Verdict;
import org.qualoop.training.data.TrainingRow;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** The figure after the training against the one before. */
@Component
class MeasureTrainingDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    MeasureTrainingDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verdict verdict = steps.measure(execution.getProcessBusinessKey());
        TrainingRow row = steps.row(execution.getProcessBusinessKey());
        TrainingNames.pass(execution, TrainingNames.EFFECT, verdict.name());
        execution.setVariable(TrainingNames.MAY_WATCH_LONGER, row.extensions() < row.maxExtensions());
        execution.setVariable(TrainingNames.STAGE, TrainingStage.JUDGE.name());
    }
}
