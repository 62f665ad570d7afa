package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** The recall ends here; the authority is told nothing. */
@Component
class RejectRecallDelegate implements JavaDelegate {

    private final Decisions decisions;

    RejectRecallDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.reject(no(execution));
    }
}
