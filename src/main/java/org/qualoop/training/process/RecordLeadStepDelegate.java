package org.qualoop.training.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.stereotype.Component;

/** Keeps what a lead decided and on what grounds; what is handed up is settled next. */
@Component
class RecordLeadStepDelegate implements JavaDelegate {

    private final TrainingSteps steps;
    private final Doer doer;

    RecordLeadStepDelegate(TrainingSteps steps, Doer doer) {
        this.steps = steps;
        this.doer = doer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean up = "ESCALATE".equals(TrainingNames.text(execution, TrainingNames.LEAD_DECISION));
        TrainingStage stage = TrainingStage.valueOf(TrainingNames.text(execution, TrainingNames.STAGE));
        TrainingStage next = up ? TrainingStage.SETTLE : stage;
        String by = doer.name();
        Map<String, String> said = TrainingNames.take(execution, TrainingNames.DECIDED);
        execution.setVariable(TrainingNames.DAYS_AGAIN, TrainingNames.number(said.get("repeatDays")));
        steps.record(execution.getProcessBusinessKey(), said, by, next);
        execution.setVariable(TrainingNames.STAGE, next.name());
        execution.setVariable(TrainingNames.DECIDED_BY, by);
    }
}
