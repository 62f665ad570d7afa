package org.qualoop.training.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** A new round with a new day. */
@Component
class RepeatTrainingDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    RepeatTrainingDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariable(TrainingNames.LEAD_DECISION);
        steps.repeat(execution.getProcessBusinessKey(), TrainingNames.number(execution, TrainingNames.DAYS_AGAIN));
        execution.setVariable(TrainingNames.STAGE, TrainingStage.LEARN.name());
    }
}
