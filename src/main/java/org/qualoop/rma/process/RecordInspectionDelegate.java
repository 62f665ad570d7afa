package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnInspections;
import org.springframework.stereotype.Component;

/** Keeps the findings of every line and who graded. */
@Component
class RecordInspectionDelegate implements JavaDelegate {

    private final ReturnInspections inspections;
    private final ActingPerson person;

    RecordInspectionDelegate(ReturnInspections inspections, ActingPerson person) {
        this.inspections = inspections;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = person.name();
        inspections.record(execution.getProcessBusinessKey(), execution::getVariable, by);
        execution.setVariable(ReturnNames.GRADER, by);
    }
}
