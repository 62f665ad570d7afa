package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Parcels;
import org.springframework.stereotype.Component;

/** The parcel is nobody's. */
@Component
class WriteOffParcelDelegate implements JavaDelegate {

    private final Parcels parcels;

    WriteOffParcelDelegate(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.writeOff(execution.getProcessBusinessKey());
    }
}
