package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** The parcel is nobody's. */
@Component
class WriteOffParcelDelegate implements JavaDelegate {

    private final ReturnedParcels parcels;

    WriteOffParcelDelegate(ReturnedParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.writeOff(execution.getProcessBusinessKey());
    }
}
