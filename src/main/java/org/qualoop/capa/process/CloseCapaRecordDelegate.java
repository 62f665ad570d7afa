package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Steps;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** The problem is solved. */
@Component
class CloseCapaRecordDelegate implements JavaDelegate {

    private final Steps steps;

    CloseCapaRecordDelegate(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(capaNo(execution), Entered.by(execution));
    }
}
