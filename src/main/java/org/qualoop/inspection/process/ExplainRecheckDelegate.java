package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** It left unchecked, and why is known. */
@Component
class ExplainRecheckDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    ExplainRecheckDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.end(execution.getProcessBusinessKey(), "EXPLAINED");
    }
}
