package org.qualoop.training.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** The day that was set is over. */
@Component
class NoteOverdueDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    NoteOverdueDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.overdue(execution.getProcessBusinessKey());
        execution.setVariable(TrainingNames.STAGE, TrainingStage.CHECK.name());
    }
}
