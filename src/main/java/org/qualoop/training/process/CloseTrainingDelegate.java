package org.qualoop.training.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.CurrentUser;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** The figure got better by itself. */
@Component
class CloseTrainingDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    CloseTrainingDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(execution.getProcessBusinessKey(), TrainingStatus.EFFECTIVE, CurrentUser.SYSTEM);
    }
}
