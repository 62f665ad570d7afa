package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;
import static org.qualoop.recall.process.RecallNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.ContactRounds;
import org.springframework.stereotype.Component;

/** Those whom no message reached were contacted by a person. */
@Component
class RecordByHandDelegate implements JavaDelegate {

    private final ContactRounds rounds;
    private final RecallActor actor;

    RecordByHandDelegate(ContactRounds rounds, RecallActor actor) {
        this.rounds = rounds;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.contactedByHand(no(execution), text(execution, RecallNames.BY_HAND_NOTE), actor.name());
    }
}
