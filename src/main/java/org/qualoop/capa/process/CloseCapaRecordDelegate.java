package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Steps;
import org.springframework.stereotype.Component;

/** The problem is solved. */
@Component
class CloseCapaRecordDelegate implements JavaDelegate {

    private final Steps steps;
    private final Doer doer;

    CloseCapaRecordDelegate(Steps steps, Doer doer) {
        this.steps = steps;
        this.doer = doer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(capaNo(execution), doer.name());
    }
}
