package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.Refunds;
import org.springframework.stereotype.Component;

/** Keeps what finance decided about the refused payment. */
@Component
class RecordPaymentChoiceDelegate implements JavaDelegate {

    private final Refunds refunds;

    RecordPaymentChoiceDelegate(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("GIVE_UP".equals(Entered.text(execution, ReturnNames.PAYMENT_CHOICE))) {
            refunds.givenUp(execution.getProcessBusinessKey(), Entered.text(execution, ReturnNames.GIVE_UP_REASON));
        }
    }
}
