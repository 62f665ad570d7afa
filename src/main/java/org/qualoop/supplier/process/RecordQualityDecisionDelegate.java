package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.supplier.domain.Qualifications;
import org.qualoop.supplier.domain.Verdict;
import org.springframework.stereotype.Component;

/** Stores the decision of quality; who took it may not take the other one. */
@Component
class RecordQualityDecisionDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    RecordQualityDecisionDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = Entered.by(execution);
        qualifications.decideForQuality(
                recordNo(execution),
                by,
                Verdict.valueOf(text(execution, SupplierNames.QUALITY_DECISION)),
                text(execution, SupplierNames.QUALITY_REASON),
                text(execution, SupplierNames.PROPOSAL));
        execution.setVariable(SupplierNames.DECIDERS, text(execution, SupplierNames.DECIDERS) + "," + by);
    }
}
