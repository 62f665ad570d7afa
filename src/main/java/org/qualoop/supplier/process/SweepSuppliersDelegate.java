package org.qualoop.supplier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.SupplierSweep;
import org.springframework.stereotype.Component;

/** One round of looking at suppliers whose turn it is. */
@Component
class SweepSuppliersDelegate implements JavaDelegate {

    private final SupplierSweep sweep;

    SweepSuppliersDelegate(SupplierSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(SupplierNames.MORE_DUE, sweep.round());
    }
}
