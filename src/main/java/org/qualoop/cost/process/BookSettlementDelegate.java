package org.qualoop.cost.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimEnd;
import org.qualoop.cost.domain.ClaimTalks;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Finance has the money, or not: what came is booked against the losses. */
@Component
class BookSettlementDelegate implements JavaDelegate {

    private static final String NOT_RECEIVED = "NOT_RECEIVED";

    private final ClaimEnd end;
    private final ClaimTalks talks;

    BookSettlementDelegate(ClaimEnd end, ClaimTalks talks) {
        this.end = end;
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String claimNo = ClaimNames.claimNo(execution);
        String by = Entered.by(execution);
        String how = Entered.text(execution, ClaimNames.SETTLEMENT);
        BigDecimal amount = ClaimNames.amountTaken(execution, ClaimNames.SETTLED_AMOUNT);
        String ref = ClaimNames.taken(execution, ClaimNames.SETTLEMENT_REF);
        if (NOT_RECEIVED.equals(how)) {
            talks.talkAgain(claimNo, "claim.notReceived", ref, by);
        } else {
            end.settled(claimNo, how, amount, ref, by);
        }
    }
}
