package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.data.ReturnType;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps what customer service decided; where no goods come back, nobody grades, and the one who agreed may not approve. */
@Component
class RecordConfirmationDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;
    private final ActingPerson person;

    RecordConfirmationDelegate(ReturnDecisions decisions, ActingPerson person) {
        this.decisions = decisions;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = person.name();
        if (ActingPerson.text(execution, ReturnNames.DECISION) == null) {
            // Completing the task named "confirm" without another word agrees.
            execution.setVariable(ReturnNames.DECISION, "AGREE");
        }
        ReturnType type = decisions.confirmed(
                execution.getProcessBusinessKey(),
                ActingPerson.text(execution, ReturnNames.DECISION),
                ActingPerson.text(execution, ReturnNames.REJECT_REASON),
                ActingPerson.text(execution, ReturnNames.AGREED_TYPE),
                ActingPerson.text(execution, ReturnNames.AGREED_CAUSE),
                by);
        execution.setVariable(ReturnNames.TYPE, type.name());
        execution.setVariable(ReturnNames.GOODS_BACK, type.goodsBack());
        execution.setVariable(ReturnNames.GRADER, by);
    }
}
