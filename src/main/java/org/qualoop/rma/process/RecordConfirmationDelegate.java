package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.data.ReturnType;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps what customer service decided; where no goods come back, nobody grades, and the one who agreed may not approve. */
@Component
class RecordConfirmationDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;

    RecordConfirmationDelegate(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = Entered.by(execution);
        if (Entered.text(execution, ReturnNames.DECISION) == null) {
            // Completing the task named "confirm" without another word agrees.
            execution.setVariable(ReturnNames.DECISION, "AGREE");
        }
        ReturnType type = decisions.confirmed(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ReturnNames.DECISION),
                Entered.text(execution, ReturnNames.REJECT_REASON),
                Entered.text(execution, ReturnNames.AGREED_TYPE),
                Entered.text(execution, ReturnNames.AGREED_CAUSE),
                by);
        execution.setVariable(ReturnNames.TYPE, type.name());
        execution.setVariable(ReturnNames.GOODS_BACK, type.goodsBack());
        execution.setVariable(ReturnNames.GRADER, by);
    }
}
