package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.supplier.domain.Qualifications;
import org.qualoop.supplier.domain.Verdict;
import org.springframework.stereotype.Component;

/** Stores the decision of purchasing, and which of the two counts. */
@Component
class RecordBuyerDecisionDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    RecordBuyerDecisionDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = text(execution, SupplierNames.BUYER_REASON);
        Verdict joint = qualifications.decideForPurchasing(
                recordNo(execution),
                Entered.by(execution),
                Verdict.valueOf(text(execution, SupplierNames.BUYER_DECISION)),
                reason);
        execution.setVariable(SupplierNames.DECISION, joint.name());
        execution.setVariable(SupplierNames.DECISION_REASON, reason);
    }
}
