package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** The parcel left although it was stopped. */
@Component
class NoteShippedUncheckedDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    NoteShippedUncheckedDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.shippedUnchecked(execution.getProcessBusinessKey());
        RecheckNames.tell(execution, "未复核已发走 It left unchecked");
    }
}
