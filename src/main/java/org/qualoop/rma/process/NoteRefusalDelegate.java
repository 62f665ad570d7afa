package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Refunds;
import org.springframework.stereotype.Component;

/** The payment system has said no. */
@Component
class NoteRefusalDelegate implements JavaDelegate {

    private final Refunds refunds;

    NoteRefusalDelegate(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refunds.refused(execution.getProcessBusinessKey());
    }
}
