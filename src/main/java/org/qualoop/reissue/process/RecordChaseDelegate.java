package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ReissueParcels;
import org.springframework.stereotype.Component;

/** Keeps the waybill that the warehouse knows. */
@Component
class RecordChaseDelegate implements JavaDelegate {

    private final ReissueParcels parcels;
    private final ReissuePerson person;

    RecordChaseDelegate(ReissueParcels parcels, ReissuePerson person) {
        this.parcels = parcels;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("SHIPPED".equals(ReissuePerson.text(execution, ReissueNames.CHASE))) {
            parcels.leftByHand(
                    execution.getProcessBusinessKey(),
                    ReissuePerson.text(execution, ReissueNames.REISSUE_TRACKING_NO),
                    person.name());
        }
    }
}
