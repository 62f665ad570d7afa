package org.qualoop.platform.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Overdue: straight to the lead. */
@Component
class EscalateOwnerDelegate implements JavaDelegate {

    private final Ownership ownership;

    EscalateOwnerDelegate(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.escalate(execution);
    }
}
