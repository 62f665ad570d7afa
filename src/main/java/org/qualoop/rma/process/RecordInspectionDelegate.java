package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnInspections;
import org.springframework.stereotype.Component;

/** Keeps the findings of every line and who graded. */
@Component
class RecordInspectionDelegate implements JavaDelegate {

    private final ReturnInspections inspections;

    RecordInspectionDelegate(ReturnInspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = Entered.by(execution);
        inspections.record(execution.getProcessBusinessKey(), execution::getVariable, by);
        execution.setVariable(ReturnNames.GRADER, by);
    }
}
