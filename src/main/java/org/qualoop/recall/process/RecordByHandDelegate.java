package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.domain.ContactRounds;
import org.springframework.stereotype.Component;

/** Those whom no message reached were contacted by a person. */
@Component
class RecordByHandDelegate implements JavaDelegate {

    private final ContactRounds rounds;

    RecordByHandDelegate(ContactRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.contactedByHand(no(execution), text(execution, RecallNames.BY_HAND_NOTE), Entered.by(execution));
    }
}
