package org.qualoop.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimEnd;
import org.qualoop.cost.domain.ClaimTalks;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** The buyer sends the claim, without the lines that he leaves out, or drops it. */
@Component
class RecordClaimReviewDelegate implements JavaDelegate {

    private final ClaimTalks talks;
    private final ClaimEnd end;

    RecordClaimReviewDelegate(ClaimTalks talks, ClaimEnd end) {
        this.talks = talks;
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String claimNo = ClaimNames.claimNo(execution);
        String by = Entered.by(execution);
        String leaveOut = ClaimNames.taken(execution, ClaimNames.LEAVE_OUT);
        String note = ClaimNames.taken(execution, ClaimNames.NOTE);
        execution.setVariable(ClaimNames.CLAIM_BY, by);
        if ("SEND".equals(Entered.text(execution, ClaimNames.DECISION))) {
            talks.reviewed(claimNo, leaveOut, note, by);
        } else {
            end.dropped(claimNo, note, by);
        }
    }
}
