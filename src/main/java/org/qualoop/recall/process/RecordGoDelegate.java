package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;
import static org.qualoop.recall.process.RecallNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Decisions;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** Keeps who approved the recall, or why not; promised remedies may be settled from now on. */
@Component
class RecordGoDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Remedies remedies;
    private final RecallActor actor;

    RecordGoDelegate(Decisions decisions, Remedies remedies, RecallActor actor) {
        this.decisions = decisions;
        this.remedies = remedies;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.decide(
                no(execution),
                RecallNames.APPROVED.equals(text(execution, RecallNames.APPROVAL)),
                text(execution, RecallNames.APPROVAL_NOTE),
                text(execution, RecallNames.SOLUTION),
                actor.name());
        remedies.settle(no(execution));
    }
}
