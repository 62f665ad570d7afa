package org.qualoop.cost.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimLetter;
import org.qualoop.cost.domain.ClaimTalks;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Writes the letter with every loss and its proofs, and keeps it as evidence. */
@Component
class WriteClaimLetterDelegate implements JavaDelegate {

    private final ClaimLetter letter;
    private final ClaimTalks talks;
    private final Clock clock;

    WriteClaimLetterDelegate(ClaimLetter letter, ClaimTalks talks, Clock clock) {
        this.letter = letter;
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String claimNo = ClaimNames.claimNo(execution);
        Instant replyBy = clock.instant().plus(Duration.parse(Entered.text(execution, ClaimNames.REPLY_IN)));
        String letterId = letter.write(claimNo, replyBy);
        talks.sent(claimNo, letterId, replyBy);
        execution.setVariable(ClaimNames.LETTER_ID, letterId);
        execution.setVariable(ClaimNames.REPLY_BY, Date.from(replyBy));
    }
}
