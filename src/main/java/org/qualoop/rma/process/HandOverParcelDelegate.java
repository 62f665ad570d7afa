package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** Another record than a return waits for the parcel. */
@Component
class HandOverParcelDelegate implements JavaDelegate {

    private final ReturnedParcels parcels;

    HandOverParcelDelegate(ReturnedParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.handOver(execution.getProcessBusinessKey(), Entered.text(execution, ParcelNames.MATCH_RMA));
    }
}
