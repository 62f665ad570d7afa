package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps the words of the appeal. */
@Component
class RecordAppealDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;

    RecordAppealDelegate(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.appealed(execution.getProcessBusinessKey(), Entered.text(execution, ReturnNames.APPEAL_TEXT));
    }
}
