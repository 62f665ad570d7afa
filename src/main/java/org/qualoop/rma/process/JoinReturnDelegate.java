package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Parcels;
import org.springframework.stereotype.Component;

/** The parcel belongs to that return. */
@Component
class JoinReturnDelegate implements JavaDelegate {

    private final Parcels parcels;

    JoinReturnDelegate(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.join(execution.getProcessBusinessKey(), ActingPerson.text(execution, ParcelNames.MATCH_RMA));
    }
}
