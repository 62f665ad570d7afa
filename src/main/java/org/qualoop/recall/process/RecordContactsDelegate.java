package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.ContactRounds;
import org.springframework.stereotype.Component;

/** Notes whom the gateway took and whom it does not reach. */
@Component
class RecordContactsDelegate implements JavaDelegate {

    private final ContactRounds rounds;

    RecordContactsDelegate(ContactRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BigDecimal taken = number(execution, RecallNames.TAKEN);
        rounds.sent(
                no(execution),
                number(execution, RecallNames.BATCH_NO).intValue(),
                taken == null ? null : taken.intValue(),
                text(execution, RecallNames.UNREACHED));
    }
}
