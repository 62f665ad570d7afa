package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.ContactRounds;
import org.springframework.stereotype.Component;

/** The next batch of customers; 0 when the round is through. */
@Component
class PickContactsDelegate implements JavaDelegate {

    private final ContactRounds rounds;

    PickContactsDelegate(ContactRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RecallNames.BATCH_NO, rounds.nextBatch(no(execution)));
    }
}
