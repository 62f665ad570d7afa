package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.RefundSum;
import org.springframework.stereotype.Component;

/** Brings what the refund rule asks into the process. */
@Component
class SumRefundDelegate implements JavaDelegate {

    private final RefundSum sum;

    SumRefundDelegate(RefundSum sum) {
        this.sum = sum;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(sum.of(execution.getProcessBusinessKey()));
    }
}
