package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.supplier.domain.Assessment;
import org.springframework.stereotype.Component;

/** Stores the test of samples. */
@Component
class RecordSampleDelegate implements JavaDelegate {

    private final Assessment assessment;

    RecordSampleDelegate(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessment.recordSample(
                recordNo(execution),
                number(execution, SupplierNames.SAMPLE_SIZE).intValue(),
                number(execution, SupplierNames.SAMPLE_DEFECTS).intValue(),
                text(execution, SupplierNames.SAMPLE_RESULT),
                text(execution, SupplierNames.SAMPLE_REPORT),
                Entered.by(execution));
    }
}
