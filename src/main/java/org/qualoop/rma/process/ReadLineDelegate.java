package org.qualoop.rma.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.domain.OrderedGoods;
import org.qualoop.rma.domain.Returns;
import org.springframework.stereotype.Component;

/** Brings the findings of one line into the loop. */
@Component
class ReadLineDelegate implements JavaDelegate {

    /** What the table answers stays inside the loop. */
    private static final List<String> ANSWERS = List.of(
            ReturnNames.DISPOSITION, ReturnNames.STOCK_STATUS, ReturnNames.REFUND_PERCENT, ReturnNames.AUTO_ALLOWED);

    private final Returns returns;
    private final OrderedGoods goods;

    ReadLineDelegate(Returns returns, OrderedGoods goods) {
        this.returns = returns;
        this.goods = goods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int lineNo = (Integer) execution.getVariable(ReturnNames.LINE_NO);
        LineRow line = returns.lines(execution.getProcessBusinessKey()).stream()
                .filter(l -> l.orderLineNo() == lineNo)
                .findFirst()
                .orElseThrow();
        execution.setVariableLocal(ReturnNames.GRADE, line.grade());
        execution.setVariableLocal(ReturnNames.CAUSE, line.cause());
        execution.setVariableLocal(ReturnNames.LOT_NO, line.lotNo());
        execution.setVariableLocal(ReturnNames.SKU, line.sku());
        execution.setVariableLocal(ReturnNames.QTY, line.qty());
        execution.setVariableLocal("resaleAfterOpening", goods.resaleAfterOpening(line.sku()));
        for (String answer : ANSWERS) {
            execution.setVariableLocal(answer, null);
        }
    }
}
