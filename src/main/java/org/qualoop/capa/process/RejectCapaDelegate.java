package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Steps;
import org.springframework.stereotype.Component;

/** No 8D after all. */
@Component
class RejectCapaDelegate implements JavaDelegate {

    private final Steps steps;
    private final Doer doer;

    RejectCapaDelegate(Steps steps, Doer doer) {
        this.steps = steps;
        this.doer = doer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.reject(capaNo(execution), doer.name());
    }
}
