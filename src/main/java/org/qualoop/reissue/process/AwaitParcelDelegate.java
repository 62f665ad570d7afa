package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.FactReader;
import org.qualoop.reissue.domain.MisShipments;
import org.springframework.stereotype.Component;

/** Waits for another parcel of the order; when none is on its way any more, not at all. */
@Component
class AwaitParcelDelegate implements JavaDelegate {

    private final MisShipments reports;
    private final FactReader facts;

    AwaitParcelDelegate(MisShipments reports, FactReader facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String misNo = execution.getProcessBusinessKey();
        Object other = facts.inputs(reports.get(misNo).orderNo(), null).get("otherParcel");
        reports.waits(misNo);
        execution.setVariable(ReissueNames.WAIT_IN, "NONE".equals(other) ? "PT1M" : "P2D");
    }
}
