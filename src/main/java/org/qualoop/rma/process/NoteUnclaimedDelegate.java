package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Parcels;
import org.springframework.stereotype.Component;

/** Nobody can place the parcel: it shows in the list of unclaimed parcels. */
@Component
class NoteUnclaimedDelegate implements JavaDelegate {

    private final Parcels parcels;

    NoteUnclaimedDelegate(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.unclaimed(execution.getProcessBusinessKey());
        execution.setVariable("arrived", true);
    }
}
