package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Refunds;
import org.springframework.stereotype.Component;

/** The platform has paid: our reservation is given up. */
@Component
class ReleaseRefundDelegate implements JavaDelegate {

    private final Refunds refunds;

    ReleaseRefundDelegate(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refunds.release(execution.getProcessBusinessKey());
    }
}
