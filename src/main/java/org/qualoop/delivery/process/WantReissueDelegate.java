package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.domain.CareWork;
import org.springframework.stereotype.Component;

/** Asks for the goods to be sent again. */
@Component
class WantReissueDelegate implements JavaDelegate {

    private final CareWork careWork;

    WantReissueDelegate(CareWork careWork) {
        this.careWork = careWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object owner = execution.getVariable(ParcelCareNames.OWNER);
        careWork.wantReissue(execution.getProcessBusinessKey(), String.valueOf(owner));
    }
}
