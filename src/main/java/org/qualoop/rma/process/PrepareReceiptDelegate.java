package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnDecisions;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** Looks whether the parcel came before its request. */
@Component
class PrepareReceiptDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;
    private final ReturnedParcels parcels;

    PrepareReceiptDelegate(ReturnDecisions decisions, ReturnedParcels parcels) {
        this.decisions = decisions;
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rmaNo = execution.getProcessBusinessKey();
        decisions.awaitGoods(rmaNo);
        execution.setVariable(ReturnNames.ARRIVED, parcels.arrivedAt(rmaNo).isPresent());
    }
}
