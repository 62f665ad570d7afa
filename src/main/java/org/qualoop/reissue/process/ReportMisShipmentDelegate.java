package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ShipmentFaults;
import org.springframework.stereotype.Component;

/** Opens a quality exception with source SHIPMENT, or joins the open one. */
@Component
class ReportMisShipmentDelegate implements JavaDelegate {

    private final ShipmentFaults faults;

    ReportMisShipmentDelegate(ShipmentFaults faults) {
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        faults.report(execution.getProcessBusinessKey());
    }
}
