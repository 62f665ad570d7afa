package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.recordNo;
import static org.qualoop.supplier.process.SupplierNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Applications;
import org.qualoop.supplier.domain.Suspensions;
import org.springframework.stereotype.Component;

/** The supplier is qualified anew. */
@Component
class RequalifySupplierDelegate implements JavaDelegate {

    private final Suspensions suspensions;
    private final Applications applications;
    private final Actor actor;

    RequalifySupplierDelegate(Suspensions suspensions, Applications applications, Actor actor) {
        this.suspensions = suspensions;
        this.applications = applications;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code =
                suspensions.handToQualification(recordNo(execution), text(execution, SupplierNames.REVIEW_REASON));
        applications.applyAgain(code, actor.name());
    }
}
