package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.data.Outcome;
import org.qualoop.rma.domain.ReturnConclusion;
import org.springframework.stereotype.Component;

/** Names the outcome and the words for the customer. */
@Component
class ConcludeReturnDelegate implements JavaDelegate {

    private final ReturnConclusion conclusion;

    ConcludeReturnDelegate(ReturnConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rmaNo = execution.getProcessBusinessKey();
        Outcome outcome = conclusion.outcome(rmaNo);
        execution.setVariable(ReturnNames.OUTCOME, outcome.name());
        execution.setVariable(ReturnNames.ANSWER, conclusion.answer(rmaNo, outcome));
        execution.setVariable(ReturnNames.TELL_CUSTOMER, conclusion.customerToTell(rmaNo, outcome));
    }
}
