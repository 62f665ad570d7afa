package org.qualoop.rma.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps who approved which amount, or why not. */
@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;

    RecordApprovalDelegate(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal amount = decisions.approved(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ReturnNames.APPROVAL),
                execution.getVariable(ReturnNames.APPROVED_AMOUNT),
                Entered.text(execution, ReturnNames.APPROVE_REASON),
                Entered.text(execution, ReturnNames.REFUSE_REASON),
                Entered.by(execution));
        execution.setVariable(ReturnNames.REFUND_AMOUNT, amount == null ? null : amount.toPlainString());
    }
}
