package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.supplier.domain.Assessment;
import org.springframework.stereotype.Component;

/** Stores the audit and whether a critical item failed. */
@Component
class RecordAuditDelegate implements JavaDelegate {

    private final Assessment assessment;

    RecordAuditDelegate(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal minutes = number(execution, SupplierNames.AUDIT_MINUTES);
        boolean failed = assessment.recordAudit(
                recordNo(execution),
                item -> number(execution, item),
                text(execution, SupplierNames.AUDIT_FINDINGS),
                minutes == null ? null : minutes.intValue(),
                Entered.by(execution));
        execution.setVariable(SupplierNames.CRITICAL_FAILED, failed);
        if (failed) {
            execution.setVariable(SupplierNames.DECISION_REASON, "关键项不合格 A critical item of the audit failed");
        }
    }
}
