package org.qualoop.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimTalks;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Finance or the manager has approved the claim, or sent it back. */
@Component
class RecordClaimApprovalDelegate implements JavaDelegate {

    private final ClaimTalks talks;

    RecordClaimApprovalDelegate(ClaimTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean yes = "APPROVE".equals(ClaimNames.taken(execution, ClaimNames.APPROVAL));
        talks.approved(
                ClaimNames.claimNo(execution),
                yes,
                ClaimNames.taken(execution, ClaimNames.REFUSE_REASON),
                Entered.by(execution));
        execution.setVariable(ClaimNames.APPROVED, yes);
    }
}
