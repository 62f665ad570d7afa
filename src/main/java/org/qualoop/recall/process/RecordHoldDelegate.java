package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.flag;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** The warehouse holds the lot: its system said so, or a person saw to it. */
@Component
class RecordHoldDelegate implements JavaDelegate {

    private final Containment containment;

    RecordHoldDelegate(Containment containment) {
        this.containment = containment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byHand = flag(execution, RecallNames.BY_HAND);
        containment.confirmed(
                no(execution),
                number(execution, RecallNames.HOLD_NO).intValue(),
                byHand ? Entered.by(execution) : CurrentUser.SYSTEM,
                byHand ? text(execution, RecallNames.HELD_NOTE) : null);
    }
}
