package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.springframework.stereotype.Component;

@Component
class RecordSafetyDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    RecordSafetyDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.recordSafety(
                ncrNo(execution), text(execution, NcrNames.SAFETY_ACTION), text(execution, NcrNames.AUTHORITY_REPORT));
    }
}
