package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps what was repaired and by whom. */
@Component
class RecordRepairDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;

    RecordRepairDelegate(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.repaired(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ReturnNames.REPAIR_NOTE),
                Entered.by(execution));
    }
}
