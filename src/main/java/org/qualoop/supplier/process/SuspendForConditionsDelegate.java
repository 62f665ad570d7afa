package org.qualoop.supplier.process;

import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Qualifications;
import org.springframework.stereotype.Component;

/** Conditions that were not fulfilled suspend the supplier. */
@Component
class SuspendForConditionsDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    SuspendForConditionsDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualifications.missConditions(recordNo(execution));
    }
}
