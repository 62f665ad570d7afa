package org.qualoop.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.cost.domain.ClaimEnd;
import org.springframework.stereotype.Component;

/** Names how the claim ended. */
@Component
class CloseClaimDelegate implements JavaDelegate {

    private final ClaimEnd end;

    CloseClaimDelegate(ClaimEnd end) {
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        end.close(ClaimNames.claimNo(execution));
    }
}
