package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.Refunds;
import org.springframework.stereotype.Component;

/** Keeps the number of the payment, or the reference of one by hand. */
@Component
class BookRefundDelegate implements JavaDelegate {

    private final Refunds refunds;

    BookRefundDelegate(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rmaNo = execution.getProcessBusinessKey();
        if ("PAID_BY_HAND".equals(Entered.text(execution, ReturnNames.PAYMENT_CHOICE))) {
            refunds.paidByHand(rmaNo, Entered.text(execution, ReturnNames.PAYMENT_REF), Entered.by(execution));
        } else {
            refunds.paid(rmaNo, Entered.text(execution, ReturnNames.REFUND_NO));
        }
    }
}
