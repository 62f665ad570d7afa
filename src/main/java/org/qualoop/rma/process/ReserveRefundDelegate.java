package org.qualoop.rma.process;

import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Refunds;
import org.springframework.stereotype.Component;

/** Takes the one row that lets a return be refunded, unless the platform has paid meanwhile. */
@Component
class ReserveRefundDelegate implements JavaDelegate {

    private final Refunds refunds;

    ReserveRefundDelegate(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<BigDecimal> amount = refunds.reserve(execution.getProcessBusinessKey());
        execution.setVariable(ReturnNames.REFUND_DUE, amount.isPresent());
        execution.setVariable(ReturnNames.PAYMENT_CHOICE, null);
        amount.ifPresent(value -> execution.setVariable(
                ReturnNames.REFUND_AMOUNT,
                value.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()));
    }
}
