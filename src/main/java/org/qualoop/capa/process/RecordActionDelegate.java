package org.qualoop.capa.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Plans;
import org.springframework.stereotype.Component;

/** Keeps the result of an action and who did it. */
@Component
class RecordActionDelegate implements JavaDelegate {

    private final Plans plans;
    private final Doer doer;

    RecordActionDelegate(Plans plans, Doer doer) {
        this.plans = plans;
        this.doer = doer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.finish(
                CapaNames.text(execution, CapaNames.ACTION_NO),
                CapaNames.text(execution, CapaNames.ACTION_RESULT),
                doer.name());
    }
}
