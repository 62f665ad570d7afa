package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.flag;
import static org.qualoop.recall.process.RecallNames.no;
import static org.qualoop.recall.process.RecallNames.number;
import static org.qualoop.recall.process.RecallNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.CurrentUser;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** The warehouse holds the lot: its system said so, or a person saw to it. */
@Component
class RecordHoldDelegate implements JavaDelegate {

    private final Containment containment;
    private final RecallActor actor;

    RecordHoldDelegate(Containment containment, RecallActor actor) {
        this.containment = containment;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byHand = flag(execution, RecallNames.BY_HAND);
        containment.confirmed(
                no(execution),
                number(execution, RecallNames.HOLD_NO).intValue(),
                byHand ? actor.name() : CurrentUser.SYSTEM,
                byHand ? text(execution, RecallNames.HELD_NOTE) : null);
    }
}
