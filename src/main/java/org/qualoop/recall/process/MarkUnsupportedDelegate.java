package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** No system of that warehouse takes the hold: a person has to see to it. */
@Component
class MarkUnsupportedDelegate implements JavaDelegate {

    private final Containment containment;

    MarkUnsupportedDelegate(Containment containment) {
        this.containment = containment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        containment.unsupported(
                no(execution), number(execution, RecallNames.HOLD_NO).intValue());
        execution.setVariable(RecallNames.BY_HAND, true);
    }
}
