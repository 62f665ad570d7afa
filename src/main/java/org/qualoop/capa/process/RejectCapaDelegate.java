package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Steps;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** No 8D after all. */
@Component
class RejectCapaDelegate implements JavaDelegate {

    private final Steps steps;

    RejectCapaDelegate(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.reject(capaNo(execution), Entered.by(execution));
    }
}
