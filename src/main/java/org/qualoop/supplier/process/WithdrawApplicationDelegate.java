package org.qualoop.supplier.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.supplier.process.SupplierNames.recordNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.supplier.domain.Qualifications;
import org.springframework.stereotype.Component;

/** The application is given up. */
@Component
class WithdrawApplicationDelegate implements JavaDelegate {

    private final Qualifications qualifications;

    WithdrawApplicationDelegate(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualifications.withdraw(recordNo(execution), text(execution, SupplierNames.GIVE_UP_REASON));
    }
}
