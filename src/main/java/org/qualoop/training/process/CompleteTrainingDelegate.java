package org.qualoop.training.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** Says until when the figure is watched. */
@Component
class CompleteTrainingDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    CompleteTrainingDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariable(TrainingNames.LEAD_DECISION);
        execution.setVariable(
                TrainingNames.WINDOW_ENDS_AT, Date.from(steps.complete(execution.getProcessBusinessKey())));
    }
}
