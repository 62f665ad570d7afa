package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ReissueParcels;
import org.springframework.stereotype.Component;

/** Looks whether the parcel has left, and says how long to wait for it. */
@Component
class LookForParcelDelegate implements JavaDelegate {

    private static final String SHIP_DUE_IN = "PT24H";

    private final ReissueParcels parcels;

    LookForParcelDelegate(ReissueParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ReissueNames.HAS_LEFT, parcels.look(execution.getProcessBusinessKey()));
        execution.setVariable(ReissueNames.SHIP_DUE_IN, SHIP_DUE_IN);
    }
}
