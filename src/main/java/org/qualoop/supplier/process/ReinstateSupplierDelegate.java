package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Suspensions;
import org.springframework.stereotype.Component;

/** The supplier may deliver again. */
@Component
class ReinstateSupplierDelegate implements JavaDelegate {

    private final Suspensions suspensions;

    ReinstateSupplierDelegate(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        suspensions.reinstate(recordNo(execution), text(execution, SupplierNames.REVIEW_REASON));
    }
}
