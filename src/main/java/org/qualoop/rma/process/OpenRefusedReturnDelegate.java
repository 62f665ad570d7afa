package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.RefusedParcels;
import org.springframework.stereotype.Component;

/** A refused or intercepted parcel gets a return of its own. */
@Component
class OpenRefusedReturnDelegate implements JavaDelegate {

    private final RefusedParcels refused;

    OpenRefusedReturnDelegate(RefusedParcels refused) {
        this.refused = refused;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refused.open(execution.getProcessBusinessKey(), Entered.text(execution, ParcelNames.MATCH_ORDER));
    }
}
