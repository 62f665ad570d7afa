package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Suspensions;
import org.springframework.stereotype.Component;

/** The supplier may not deliver as before any more. */
@Component
class SuspendSupplierDelegate implements JavaDelegate {

    private final Suspensions suspensions;

    SuspendSupplierDelegate(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        suspensions.suspend(recordNo(execution));
    }
}
