package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Qualifications;
import org.springframework.stereotype.Component;

/** The supplier is approved for the time that the scope says. */
@Component
class ApproveSupplierDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    ApproveSupplierDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualifications.approve(recordNo(execution), Duration.parse(text(execution, SupplierNames.VALID_FOR)));
    }
}
