package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnedParcels;
import org.springframework.stereotype.Component;

/** Looks for what the waybill belongs to. */
@Component
class MatchArrivalDelegate implements JavaDelegate {

    private final ReturnedParcels parcels;

    MatchArrivalDelegate(ReturnedParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnedParcels.Match match = parcels.match(execution.getProcessBusinessKey());
        execution.setVariable(ParcelNames.MATCH_KIND, match.kind().name());
        execution.setVariable(ParcelNames.MATCH_RMA, match.rmaNo());
        execution.setVariable(ParcelNames.MATCH_ORDER, match.orderNo());
    }
}
