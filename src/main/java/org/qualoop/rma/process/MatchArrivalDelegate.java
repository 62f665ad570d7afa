package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Parcels;
import org.springframework.stereotype.Component;

/** Looks for what the waybill belongs to. */
@Component
class MatchArrivalDelegate implements JavaDelegate {

    private final Parcels parcels;

    MatchArrivalDelegate(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Parcels.Match match = parcels.match(execution.getProcessBusinessKey());
        execution.setVariable(ParcelNames.MATCH_KIND, match.kind().name());
        execution.setVariable(ParcelNames.MATCH_RMA, match.rmaNo());
        execution.setVariable(ParcelNames.MATCH_ORDER, match.orderNo());
    }
}
