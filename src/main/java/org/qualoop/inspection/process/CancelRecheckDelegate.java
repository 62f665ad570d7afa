package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** The lead had the outbound cancelled. */
@Component
class CancelRecheckDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    CancelRecheckDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.end(execution.getProcessBusinessKey(), "CANCELLED");
    }
}
