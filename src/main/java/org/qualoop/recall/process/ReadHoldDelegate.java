package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.data.HoldRow;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** Which lot in which warehouse, and whether its system takes holds. */
@Component
class ReadHoldDelegate implements JavaDelegate {

    private final Containment containment;

    ReadHoldDelegate(Containment containment) {
        this.containment = containment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HoldRow hold = containment.hold(
                no(execution), number(execution, RecallNames.HOLD_NO).intValue());
        execution.setVariableLocal(RecallNames.SKU, hold.sku());
        execution.setVariableLocal(RecallNames.LOT_NO, hold.lotNo());
        execution.setVariableLocal(RecallNames.WAREHOUSE, hold.warehouse());
        execution.setVariableLocal(RecallNames.SUPPORTED, containment.isSupported(hold.warehouse()));
        execution.setVariableLocal(RecallNames.BY_HAND, false);
    }
}
