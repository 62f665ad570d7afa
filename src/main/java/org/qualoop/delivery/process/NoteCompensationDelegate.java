package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.domain.CareWork;
import org.springframework.stereotype.Component;

/** The customer has the money. */
@Component
class NoteCompensationDelegate implements JavaDelegate {

    private final CareWork careWork;

    NoteCompensationDelegate(CareWork careWork) {
        this.careWork = careWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object paymentNo = execution.getVariable(ParcelCareNames.PAYMENT_NO);
        careWork.paid(execution.getProcessBusinessKey(), String.valueOf(paymentNo));
        execution.setVariable(ParcelCareNames.OWES_MONEY, false);
    }
}
