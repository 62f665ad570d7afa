package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** The outbound was cancelled. */
@Component
class CloseRecheckDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    CloseRecheckDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.notNeeded(execution.getProcessBusinessKey());
    }
}
