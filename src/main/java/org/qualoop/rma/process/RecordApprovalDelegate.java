package org.qualoop.rma.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps who approved which amount, or why not. */
@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;
    private final ActingPerson person;

    RecordApprovalDelegate(ReturnDecisions decisions, ActingPerson person) {
        this.decisions = decisions;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal amount = decisions.approved(
                execution.getProcessBusinessKey(),
                ActingPerson.text(execution, ReturnNames.APPROVAL),
                execution.getVariable(ReturnNames.APPROVED_AMOUNT),
                ActingPerson.text(execution, ReturnNames.APPROVE_REASON),
                ActingPerson.text(execution, ReturnNames.REFUSE_REASON),
                person.name());
        execution.setVariable(ReturnNames.REFUND_AMOUNT, amount == null ? null : amount.toPlainString());
    }
}
