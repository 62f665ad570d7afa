package org.qualoop.rma.process;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnRules;
import org.springframework.stereotype.Component;

/** The parcel is here: from now on the warehouse can act, and its time runs. */
@Component
class NoteArrivalDelegate implements JavaDelegate {

    private final ReturnDeadlines deadlines;
    private final ReturnRules rules;
    private final Clock clock;

    NoteArrivalDelegate(ReturnDeadlines deadlines, ReturnRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ReturnNames.ARRIVED, true);
        Duration dueIn = Duration.parse(rules.dueIn("receiveReturn", true));
        deadlines.pull(execution, clock.instant().plus(dueIn));
    }
}
