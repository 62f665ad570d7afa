package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** The customer has what was promised; its cost is booked. */
@Component
class RecordRemedyDelegate implements JavaDelegate {

    private final Remedies remedies;

    RecordRemedyDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String refundNo = text(execution, RecallNames.REFUND_NO);
        remedies.done(
                text(execution, RecallNames.REMEDY_NO),
                refundNo == null ? text(execution, RecallNames.RESHIP_NO) : refundNo,
                text(execution, RecallNames.REFUSAL_NOTE));
    }
}
