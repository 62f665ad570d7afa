package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.supplier.domain.Applications;
import org.qualoop.supplier.domain.Suspensions;
import org.springframework.stereotype.Component;

/** The supplier is qualified anew. */
@Component
class RequalifySupplierDelegate implements JavaDelegate {

    private final Suspensions suspensions;
    private final Applications applications;

    RequalifySupplierDelegate(Suspensions suspensions, Applications applications) {
        this.suspensions = suspensions;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code =
                suspensions.handToQualification(recordNo(execution), text(execution, SupplierNames.REVIEW_REASON));
        applications.applyAgain(code, Entered.by(execution));
    }
}
