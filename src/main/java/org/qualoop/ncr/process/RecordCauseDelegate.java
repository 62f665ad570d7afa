package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.springframework.stereotype.Component;

@Component
class RecordCauseDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    RecordCauseDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.recordCause(
                ncrNo(execution),
                text(execution, NcrNames.CAUSE),
                text(execution, NcrNames.CAUSE_STAGE),
                text(execution, NcrNames.ACCOUNTABLE),
                number(execution, NcrNames.ACCOUNTABLE_SHARE),
                text(execution, NcrNames.SECOND_PARTY));
    }
}
