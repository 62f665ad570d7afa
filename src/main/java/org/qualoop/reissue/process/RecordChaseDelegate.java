package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.ReissueParcels;
import org.springframework.stereotype.Component;

/** Keeps the waybill that the warehouse knows. */
@Component
class RecordChaseDelegate implements JavaDelegate {

    private final ReissueParcels parcels;

    RecordChaseDelegate(ReissueParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("SHIPPED".equals(Entered.text(execution, ReissueNames.CHASE))) {
            parcels.leftByHand(
                    execution.getProcessBusinessKey(),
                    Entered.text(execution, ReissueNames.REISSUE_TRACKING_NO),
                    Entered.by(execution));
        }
    }
}
