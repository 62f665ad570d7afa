package org.qualoop.training.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** Keeps what a lead decided and on what grounds; what is handed up is settled next. */
@Component
class RecordLeadStepDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    RecordLeadStepDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean up = "ESCALATE".equals(Entered.text(execution, TrainingNames.LEAD_DECISION));
        TrainingStage stage = TrainingStage.valueOf(Entered.text(execution, TrainingNames.STAGE));
        TrainingStage next = up ? TrainingStage.SETTLE : stage;
        String by = Entered.by(execution);
        Map<String, String> said = TrainingNames.take(execution, TrainingNames.DECIDED);
        execution.setVariable(TrainingNames.DAYS_AGAIN, TrainingNames.number(said.get("repeatDays")));
        steps.record(execution.getProcessBusinessKey(), said, by, next);
        execution.setVariable(TrainingNames.STAGE, next.name());
        execution.setVariable(TrainingNames.DECIDED_BY, by);
    }
}
