package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.ContactRounds;
import org.springframework.stereotype.Component;

/** A drill goes through the batch; nothing leaves the house. */
@Component
class RehearseContactsDelegate implements JavaDelegate {

    private final ContactRounds rounds;

    RehearseContactsDelegate(ContactRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.rehearsed(no(execution), number(execution, RecallNames.BATCH_NO).intValue());
    }
}
