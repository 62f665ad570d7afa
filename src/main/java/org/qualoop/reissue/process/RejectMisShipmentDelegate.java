package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.MisShipments;
import org.springframework.stereotype.Component;

/** The report is not confirmed. */
@Component
class RejectMisShipmentDelegate implements JavaDelegate {

    private final MisShipments reports;

    RejectMisShipmentDelegate(MisShipments reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.close(execution.getProcessBusinessKey(), false);
    }
}
