package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Inspections;
import org.springframework.stereotype.Component;

/** Keeps where the goods of a line go. */
@Component
class RecordDispositionDelegate implements JavaDelegate {

    private final Inspections inspections;

    RecordDispositionDelegate(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspections.disposed(
                execution.getProcessBusinessKey(),
                ActingPerson.number(execution, ReturnNames.LINE_NO),
                ActingPerson.text(execution, ReturnNames.DISPOSITION),
                ActingPerson.text(execution, ReturnNames.STOCK_STATUS),
                ActingPerson.number(execution, ReturnNames.REFUND_PERCENT),
                (Boolean) execution.getVariable(ReturnNames.AUTO_ALLOWED));
    }
}
