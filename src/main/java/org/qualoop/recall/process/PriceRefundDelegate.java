package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** Finance said how much the customer gets. */
@Component
class PriceRefundDelegate implements JavaDelegate {

    private final Remedies remedies;

    PriceRefundDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal amount = number(execution, RecallNames.REFUND_AMOUNT);
        remedies.price(text(execution, RecallNames.REMEDY_NO), amount);
        execution.setVariable(
                RecallNames.AMOUNT, amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
        execution.setVariable(RecallNames.CURRENCY, "CNY");
    }
}
