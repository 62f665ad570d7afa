package org.qualoop.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimTalks;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Somebody else agrees that we ask for less, or wants it talked about again. */
@Component
class RecordWaiverDelegate implements JavaDelegate {

    private final ClaimTalks talks;

    RecordWaiverDelegate(ClaimTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String claimNo = ClaimNames.claimNo(execution);
        String by = Entered.by(execution);
        boolean yes = "APPROVE".equals(ClaimNames.taken(execution, ClaimNames.APPROVAL));
        String reason = ClaimNames.taken(execution, ClaimNames.REFUSE_REASON);
        if (yes) {
            talks.waiverApproved(claimNo, by);
        } else {
            talks.talkAgain(claimNo, "claim.waiverRefused", reason, by);
        }
        execution.setVariable(ClaimNames.APPROVED, yes);
    }
}
