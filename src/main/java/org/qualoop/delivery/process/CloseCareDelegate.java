package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.domain.CareWork;
import org.springframework.stereotype.Component;

/** The care is over. */
@Component
class CloseCareDelegate implements JavaDelegate {

    private final CareWork careWork;

    CloseCareDelegate(CareWork careWork) {
        this.careWork = careWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        careWork.close(execution.getProcessBusinessKey());
    }
}
