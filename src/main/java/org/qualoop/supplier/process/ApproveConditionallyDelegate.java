package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Qualifications;
import org.springframework.stereotype.Component;

/** The supplier may deliver while it fulfils the conditions. */
@Component
class ApproveConditionallyDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    ApproveConditionallyDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualifications.approveConditionally(
                recordNo(execution),
                text(execution, SupplierNames.CONDITIONS),
                Duration.parse(text(execution, SupplierNames.FOLLOW_UP_IN)));
    }
}
