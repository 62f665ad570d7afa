package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** Keeps what the warehouse found out about the parcel. */
@Component
class RecordIdentificationDelegate implements JavaDelegate {

    private final ReturnedParcels parcels;

    RecordIdentificationDelegate(ReturnedParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnedParcels.Match match = parcels.identified(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ParcelNames.IDENTIFIED_AS),
                Entered.text(execution, ParcelNames.IDENTIFIED_RMA),
                Entered.text(execution, ParcelNames.IDENTIFIED_ORDER),
                Entered.text(execution, ParcelNames.SHELF));
        execution.setVariable(ParcelNames.MATCH_KIND, match.kind().name());
        execution.setVariable(ParcelNames.MATCH_RMA, match.rmaNo());
        execution.setVariable(ParcelNames.MATCH_ORDER, match.orderNo());
    }
}
