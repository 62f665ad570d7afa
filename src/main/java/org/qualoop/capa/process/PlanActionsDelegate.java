package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Plans;
import org.springframework.stereotype.Component;

/** Keeps the plan, or refuses it by field. */
@Component
class PlanActionsDelegate implements JavaDelegate {

    private final Plans plans;

    PlanActionsDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.plan(capaNo(execution), execution::getVariable);
    }
}
