package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Suspensions;
import org.springframework.stereotype.Component;

/** The cause was gone in time. */
@Component
class CloseSuspensionDelegate implements JavaDelegate {

    private final Suspensions suspensions;

    CloseSuspensionDelegate(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        suspensions.close(recordNo(execution), text(execution, SupplierNames.CAUSE_NOTE));
    }
}
