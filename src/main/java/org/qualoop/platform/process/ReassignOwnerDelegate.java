package org.qualoop.platform.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody has accepted: the next on duty, and after the last the lead. */
@Component
class ReassignOwnerDelegate implements JavaDelegate {

    private final Ownership ownership;

    ReassignOwnerDelegate(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.reassign(execution);
    }
}
