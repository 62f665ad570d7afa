package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Refunds;
import org.springframework.stereotype.Component;

/** Keeps the number of the payment, or the reference of one by hand. */
@Component
class BookRefundDelegate implements JavaDelegate {

    private final Refunds refunds;
    private final ActingPerson person;

    BookRefundDelegate(Refunds refunds, ActingPerson person) {
        this.refunds = refunds;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rmaNo = execution.getProcessBusinessKey();
        if ("PAID_BY_HAND".equals(ActingPerson.text(execution, ReturnNames.PAYMENT_CHOICE))) {
            refunds.paidByHand(rmaNo, ActingPerson.text(execution, ReturnNames.PAYMENT_REF), person.name());
        } else {
            refunds.paid(rmaNo, ActingPerson.text(execution, ReturnNames.REFUND_NO));
        }
    }
}
