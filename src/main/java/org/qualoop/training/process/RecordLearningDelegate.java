package org.qualoop.training.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** Keeps what the person said that he learned. */
@Component
class RecordLearningDelegate implements JavaDelegate {

    private final TrainingSteps steps;
    private final Doer doer;

    RecordLearningDelegate(TrainingSteps steps, Doer doer) {
        this.steps = steps;
        this.doer = doer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String trainingNo = execution.getProcessBusinessKey();
        Map<String, String> said = TrainingNames.take(execution, TrainingNames.LEARNED);
        steps.record(trainingNo, said, doer.name(), TrainingStage.CHECK);
        execution.setVariable(TrainingNames.STAGE, TrainingStage.CHECK.name());
    }
}
