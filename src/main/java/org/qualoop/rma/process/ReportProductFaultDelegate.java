package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnInspections;
import org.springframework.stereotype.Component;

/** The product is at fault: its lot gets a nonconformance, or joins the open one. */
@Component
class ReportProductFaultDelegate implements JavaDelegate {

    private final ReturnInspections inspections;

    ReportProductFaultDelegate(ReturnInspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspections.reportFault(execution.getProcessBusinessKey(), Entered.integer(execution, ReturnNames.LINE_NO));
    }
}
