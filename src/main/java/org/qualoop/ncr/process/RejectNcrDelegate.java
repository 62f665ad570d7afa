package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.springframework.stereotype.Component;

@Component
class RejectNcrDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    RejectNcrDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.reject(ncrNo(execution), text(execution, NcrNames.VERDICT_REASON));
    }
}
