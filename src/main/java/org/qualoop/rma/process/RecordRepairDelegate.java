package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps what was repaired and by whom. */
@Component
class RecordRepairDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;
    private final ActingPerson person;

    RecordRepairDelegate(ReturnDecisions decisions, ActingPerson person) {
        this.decisions = decisions;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.repaired(
                execution.getProcessBusinessKey(),
                ActingPerson.text(execution, ReturnNames.REPAIR_NOTE),
                person.name());
    }
}
