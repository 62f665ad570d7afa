package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.domain.Decisions;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** Keeps who approved the recall, or why not; promised remedies may be settled from now on. */
@Component
class RecordGoDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Remedies remedies;

    RecordGoDelegate(Decisions decisions, Remedies remedies) {
        this.decisions = decisions;
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.decide(
                no(execution),
                RecallNames.APPROVED.equals(text(execution, RecallNames.APPROVAL)),
                text(execution, RecallNames.APPROVAL_NOTE),
                text(execution, RecallNames.SOLUTION),
                Entered.by(execution));
        remedies.settle(no(execution));
    }
}
