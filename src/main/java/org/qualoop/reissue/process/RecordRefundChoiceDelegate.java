package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ReissueRefunds;
import org.springframework.stereotype.Component;

/** Keeps that a refund is given up, and why. */
@Component
class RecordRefundChoiceDelegate implements JavaDelegate {

    private final ReissueRefunds refunds;
    private final ReissuePerson person;

    RecordRefundChoiceDelegate(ReissueRefunds refunds, ReissuePerson person) {
        this.refunds = refunds;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("GIVE_UP".equals(ReissuePerson.text(execution, ReissueNames.PAYMENT_CHOICE))) {
            refunds.givenUp(
                    execution.getProcessBusinessKey(),
                    ReissuePerson.text(execution, ReissueNames.GIVE_UP_REASON),
                    person.name());
        }
    }
}
