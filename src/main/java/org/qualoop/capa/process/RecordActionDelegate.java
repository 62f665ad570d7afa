package org.qualoop.capa.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Plans;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Keeps the result of an action and who did it. */
@Component
class RecordActionDelegate implements JavaDelegate {

    private final Plans plans;

    RecordActionDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.finish(
                Entered.text(execution, CapaNames.ACTION_NO),
                Entered.text(execution, CapaNames.ACTION_RESULT),
                Entered.by(execution));
    }
}
