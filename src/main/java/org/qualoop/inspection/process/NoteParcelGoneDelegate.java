package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** The cancellation came too late. */
@Component
class NoteParcelGoneDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    NoteParcelGoneDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.end(execution.getProcessBusinessKey(), "GONE");
    }
}
