package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.ReissueRefunds;
import org.springframework.stereotype.Component;

/** Keeps the number of the refund, or of the payment by hand. */
@Component
class NoteRefundDelegate implements JavaDelegate {

    private final ReissueRefunds refunds;

    NoteRefundDelegate(ReissueRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byHand = "PAID_BY_HAND".equals(Entered.text(execution, ReissueNames.PAYMENT_CHOICE));
        refunds.paid(
                execution.getProcessBusinessKey(),
                byHand
                        ? Entered.text(execution, ReissueNames.PAYMENT_REF)
                        : Entered.text(execution, ReissueNames.REFUND_NO),
                CurrentUser.name());
    }
}
