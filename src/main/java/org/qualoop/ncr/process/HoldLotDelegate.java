package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.springframework.stereotype.Component;

@Component
class HoldLotDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    HoldLotDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.holdLot(ncrNo(execution));
    }
}
