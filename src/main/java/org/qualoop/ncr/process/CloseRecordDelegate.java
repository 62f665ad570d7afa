package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.qualoop.platform.Money;
import org.springframework.stereotype.Component;

@Component
class CloseRecordDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    CloseRecordDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.close(
                ncrNo(execution), text(execution, NcrNames.VERIFICATION), Money.cny(number(execution, NcrNames.COST)));
    }
}
