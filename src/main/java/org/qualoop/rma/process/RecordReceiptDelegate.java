package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps the waybill that was scanned and who received the parcel. */
@Component
class RecordReceiptDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;

    RecordReceiptDelegate(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.received(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ReturnNames.TRACKING_NO),
                Entered.by(execution));
    }
}
