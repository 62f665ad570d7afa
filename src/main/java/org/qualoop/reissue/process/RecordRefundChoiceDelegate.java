package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.ReissueRefunds;
import org.springframework.stereotype.Component;

/** Keeps that a refund is given up, and why. */
@Component
class RecordRefundChoiceDelegate implements JavaDelegate {

    private final ReissueRefunds refunds;

    RecordRefundChoiceDelegate(ReissueRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("GIVE_UP".equals(Entered.text(execution, ReissueNames.PAYMENT_CHOICE))) {
            refunds.givenUp(
                    execution.getProcessBusinessKey(),
                    Entered.text(execution, ReissueNames.GIVE_UP_REASON),
                    Entered.by(execution));
        }
    }
}
