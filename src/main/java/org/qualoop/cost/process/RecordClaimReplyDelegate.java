package org.qualoop.cost.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimTalks;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Keeps a round of the talks; when we insist, the supplier's time to answer begins anew. */
@Component
class RecordClaimReplyDelegate implements JavaDelegate {

    private final ClaimTalks talks;
    private final Clock clock;

    RecordClaimReplyDelegate(ClaimTalks talks, Clock clock) {
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = Entered.by(execution);
        Instant replyBy = clock.instant().plus(Duration.parse(Entered.text(execution, ClaimNames.REPLY_IN)));
        ClaimTalks.Round round = new ClaimTalks.Round(
                ClaimNames.taken(execution, ClaimNames.REPLY),
                ClaimNames.amountTaken(execution, ClaimNames.OFFERED),
                Entered.text(execution, ClaimNames.NEGOTIATION),
                ClaimNames.amountTaken(execution, ClaimNames.AGREED),
                Entered.text(execution, ClaimNames.ANSWER));
        talks.round(ClaimNames.claimNo(execution), round, replyBy, by);
        execution.setVariable(ClaimNames.ROUNDS, ((Number) execution.getVariable(ClaimNames.ROUNDS)).intValue() + 1);
        execution.setVariable(ClaimNames.REPLY_BY, Date.from(replyBy));
        execution.setVariable(ClaimNames.AGREED_BY, by);
    }
}
