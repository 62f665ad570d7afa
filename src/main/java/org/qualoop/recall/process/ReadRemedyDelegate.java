package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.data.RemedyRow;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** What this customer gets. */
@Component
class ReadRemedyDelegate implements JavaDelegate {

    private final Remedies remedies;

    ReadRemedyDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RemedyRow remedy = remedies.get(text(execution, RecallNames.REMEDY_NO));
        execution.setVariableLocal(RecallNames.REMEDY_KIND, remedy.kind());
        execution.setVariableLocal(RecallNames.ORDER_NO, remedy.orderNo());
        execution.setVariableLocal(RecallNames.SKU, remedy.sku());
        execution.setVariableLocal(RecallNames.QTY, Integer.toString(remedy.qty()));
        execution.setVariableLocal(
                RecallNames.AMOUNT,
                remedy.amount() == null ? null : remedy.amount().setScale(2).toPlainString());
        execution.setVariableLocal(RecallNames.CURRENCY, remedy.currency());
        execution.setVariableLocal(RecallNames.REFUND_NO, null);
        execution.setVariableLocal(RecallNames.RESHIP_NO, null);
    }
}
