package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.recall.process.RecallNames.no;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** Measures how much came back. */
@Component
class MeasureRecallDelegate implements JavaDelegate {

    private final Decisions decisions;

    MeasureRecallDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal effectiveness = decisions.measure(no(execution));
        execution.setVariable(RecallNames.EFFECTIVENESS, effectiveness.toPlainString());
        execution.setVariable(
                RecallNames.TARGET_MET, effectiveness.compareTo(number(execution, RecallNames.TARGET)) >= 0);
    }
}
