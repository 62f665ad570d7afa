package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** Nothing can be sent: the customer gets his money instead. */
@Component
class TurnToRefundDelegate implements JavaDelegate {

    private final Remedies remedies;

    TurnToRefundDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remedies.turnToRefund(text(execution, RecallNames.REMEDY_NO));
        execution.setVariable(RecallNames.REMEDY_KIND, "REFUND");
    }
}
