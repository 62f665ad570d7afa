package org.qualoop.training.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** Keeps what the person said that he learned. */
@Component
class RecordLearningDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    RecordLearningDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String trainingNo = execution.getProcessBusinessKey();
        Map<String, String> said = TrainingNames.take(execution, TrainingNames.LEARNED);
        steps.record(trainingNo, said, Entered.by(execution), TrainingStage.CHECK);
        execution.setVariable(TrainingNames.STAGE, TrainingStage.CHECK.name());
    }
}
