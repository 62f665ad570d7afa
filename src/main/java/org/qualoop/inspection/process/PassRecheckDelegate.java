package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** Lets the parcel go. */
@Component
class PassRecheckDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    PassRecheckDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.pass(execution.getProcessBusinessKey());
    }
}
