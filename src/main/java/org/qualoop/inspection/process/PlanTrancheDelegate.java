package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.InspectionPlanning;
import org.springframework.stereotype.Component;

@Component
class PlanTrancheDelegate implements JavaDelegate {

    private final InspectionPlanning planning;

    PlanTrancheDelegate(InspectionPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(InspectionNames.TRANCHE_NO, planning.plan(no(execution)));
    }
}
