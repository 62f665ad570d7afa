package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.count;
import static org.qualoop.supplier.process.SupplierNames.recordNo;
import static org.qualoop.supplier.process.SupplierNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Assessment;
import org.springframework.stereotype.Component;

/** Stores the test of samples. */
@Component
class RecordSampleDelegate implements JavaDelegate {

    private final Assessment assessment;
    private final Actor actor;

    RecordSampleDelegate(Assessment assessment, Actor actor) {
        this.assessment = assessment;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessment.recordSample(
                recordNo(execution),
                count(execution, SupplierNames.SAMPLE_SIZE),
                count(execution, SupplierNames.SAMPLE_DEFECTS),
                text(execution, SupplierNames.SAMPLE_RESULT),
                text(execution, SupplierNames.SAMPLE_REPORT),
                actor.name());
    }
}
