package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ReissueCosts;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** Closes the reissue and tells the cost ledger. */
@Component
class CloseReissueDelegate implements JavaDelegate {

    private final Reissues reissues;
    private final ReissueCosts costs;

    CloseReissueDelegate(Reissues reissues, ReissueCosts costs) {
        this.reissues = reissues;
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.tell(execution.getProcessBusinessKey());
        reissues.close(execution.getProcessBusinessKey());
    }
}
