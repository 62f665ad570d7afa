package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.domain.Lifecycle;
import org.springframework.stereotype.Component;

@Component
class RecordDispositionDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    RecordDispositionDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.recordDisposition(
                ncrNo(execution),
                Disposition.valueOf(text(execution, NcrNames.DISPOSITION)),
                text(execution, NcrNames.CONCESSION));
    }
}
