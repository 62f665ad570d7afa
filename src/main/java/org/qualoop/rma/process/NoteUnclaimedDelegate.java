package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** Nobody can place the parcel: it shows in the list of unclaimed parcels. */
@Component
class NoteUnclaimedDelegate implements JavaDelegate {

    private final ReturnedParcels parcels;

    NoteUnclaimedDelegate(ReturnedParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.unclaimed(execution.getProcessBusinessKey());
        execution.setVariable("arrived", true);
    }
}
