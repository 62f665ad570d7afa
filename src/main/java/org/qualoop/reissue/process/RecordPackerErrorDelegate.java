package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ShipmentFaults;
import org.springframework.stereotype.Component;

/** The lines count as wrong or short, with their packer. */
@Component
class RecordPackerErrorDelegate implements JavaDelegate {

    private final ShipmentFaults faults;

    RecordPackerErrorDelegate(ShipmentFaults faults) {
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        faults.bookPacker(execution.getProcessBusinessKey());
    }
}
