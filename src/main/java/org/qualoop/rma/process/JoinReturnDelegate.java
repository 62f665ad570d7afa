package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** The parcel belongs to that return. */
@Component
class JoinReturnDelegate implements JavaDelegate {

    private final ReturnedParcels parcels;

    JoinReturnDelegate(ReturnedParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.join(execution.getProcessBusinessKey(), Entered.text(execution, ParcelNames.MATCH_RMA));
    }
}
