package org.qualoop.training.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** Closed as a lead has decided. */
@Component
class EndTrainingDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    EndTrainingDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = Entered.text(execution, TrainingNames.LEAD_DECISION);
        TrainingStatus status =
                switch (decision) {
                    case "CANCEL" -> TrainingStatus.CANCELLED;
                    case "EFFECTIVE" -> TrainingStatus.EFFECTIVE;
                    default -> TrainingStatus.NOT_EFFECTIVE;
                };
        steps.close(execution.getProcessBusinessKey(), status, Entered.text(execution, TrainingNames.DECIDED_BY));
    }
}
