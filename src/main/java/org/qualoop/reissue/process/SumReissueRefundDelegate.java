package org.qualoop.reissue.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ReissueRefunds;
import org.springframework.stereotype.Component;

/** Works out what was paid for the units that are not sent. */
@Component
class SumReissueRefundDelegate implements JavaDelegate {

    private final ReissueRefunds refunds;

    SumReissueRefundDelegate(ReissueRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal due = refunds.due(execution.getProcessBusinessKey());
        execution.setVariable(ReissueNames.REFUND_AMOUNT, due.toPlainString());
        execution.setVariable(ReissueNames.REFUND_DUE, due.signum() > 0);
    }
}
