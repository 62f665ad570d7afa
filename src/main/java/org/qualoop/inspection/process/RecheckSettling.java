package org.qualoop.inspection.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** The lead's decision is checked and kept when he completes his task, so that a wrong one reaches him as a refusal. */
@Component("recheckSettling")
class RecheckSettling implements TaskListener {

    private final Rechecks rechecks;

    RecheckSettling(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getVariable(RecheckNames.SETTLEMENT) == null) {
            return; // the SOP says so better
        }
        rechecks.settled(
                task.getExecution().getProcessBusinessKey(),
                Objects.toString(task.getVariable(RecheckNames.SETTLEMENT), ""),
                Objects.toString(task.getVariable(RecheckNames.SETTLEMENT_NOTE), null));
    }
}
