package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnInspections;
import org.springframework.stereotype.Component;

/** Keeps where the goods of a line go. */
@Component
class DisposeLineDelegate implements JavaDelegate {

    private final ReturnInspections inspections;

    DisposeLineDelegate(ReturnInspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspections.disposed(
                execution.getProcessBusinessKey(),
                Entered.integer(execution, ReturnNames.LINE_NO),
                Entered.text(execution, ReturnNames.DISPOSITION),
                Entered.text(execution, ReturnNames.STOCK_STATUS),
                Entered.integer(execution, ReturnNames.REFUND_PERCENT),
                (Boolean) execution.getVariable(ReturnNames.AUTO_ALLOWED));
    }
}
