package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;
import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.UrgentReleases;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Keeps who granted or refused an urgent release. */
@Component
class RecordUrgentDecisionDelegate implements JavaDelegate {

    private final UrgentReleases urgent;

    RecordUrgentDecisionDelegate(UrgentReleases urgent) {
        this.urgent = urgent;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int qty = ((Number) execution.getVariable(InspectionNames.URGENT_QTY)).intValue();
        if (InspectionNames.GRANT.equals(text(execution, InspectionNames.APPROVAL))) {
            urgent.grant(no(execution), qty, text(execution, InspectionNames.RISK), Entered.by(execution));
        } else {
            urgent.refuse(no(execution), qty, Entered.by(execution));
        }
    }
}
