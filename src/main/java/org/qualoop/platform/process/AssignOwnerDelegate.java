package org.qualoop.platform.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the process its owner: the first on duty of the chosen group. */
@Component
class AssignOwnerDelegate implements JavaDelegate {

    private final Ownership ownership;

    AssignOwnerDelegate(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.assign(execution);
    }
}
