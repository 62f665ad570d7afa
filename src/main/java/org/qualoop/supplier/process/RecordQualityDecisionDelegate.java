package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.recordNo;
import static org.qualoop.supplier.process.SupplierNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Qualifications;
import org.qualoop.supplier.domain.Verdict;
import org.springframework.stereotype.Component;

/** Stores the decision of quality; who took it may not take the other one. */
@Component
class RecordQualityDecisionDelegate implements JavaDelegate {

    private final Qualifications qualifications;
    private final Actor actor;

    RecordQualityDecisionDelegate(Qualifications qualifications, Actor actor) {
        this.qualifications = qualifications;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = actor.name();
        qualifications.decideForQuality(
                recordNo(execution),
                by,
                Verdict.valueOf(text(execution, SupplierNames.QUALITY_DECISION)),
                text(execution, SupplierNames.QUALITY_REASON),
                text(execution, SupplierNames.PROPOSAL));
        execution.setVariable(SupplierNames.DECIDERS, text(execution, SupplierNames.DECIDERS) + "," + by);
    }
}
