package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** What has become of the parcel meanwhile. */
@Component
class LookAtParcelDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    LookAtParcelDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RecheckNames.OUTBOUND_STATUS, rechecks.outboundStatus(execution.getProcessBusinessKey()));
    }
}
