package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Decisions;
import org.springframework.stereotype.Component;

/** Keeps the words of the appeal. */
@Component
class RecordAppealDelegate implements JavaDelegate {

    private final Decisions decisions;

    RecordAppealDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.appealed(execution.getProcessBusinessKey(), ActingPerson.text(execution, ReturnNames.APPEAL_TEXT));
    }
}
