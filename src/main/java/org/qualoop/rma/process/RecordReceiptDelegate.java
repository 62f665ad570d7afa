package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps the waybill that was scanned and who received the parcel. */
@Component
class RecordReceiptDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;
    private final ActingPerson person;

    RecordReceiptDelegate(ReturnDecisions decisions, ActingPerson person) {
        this.decisions = decisions;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.received(
                execution.getProcessBusinessKey(),
                ActingPerson.text(execution, ReturnNames.TRACKING_NO),
                person.name());
    }
}
