package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.rma.domain.ReturnDecisions;
import org.springframework.stereotype.Component;

/** Keeps how the return is settled. */
@Component
class RecordSettlementDelegate implements JavaDelegate {

    private final ReturnDecisions decisions;

    RecordSettlementDelegate(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.settledAs(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ReturnNames.SETTLEMENT),
                Entered.text(execution, ReturnNames.SETTLEMENT_REASON),
                Entered.text(execution, ReturnNames.FREIGHT_PAYER));
    }
}
