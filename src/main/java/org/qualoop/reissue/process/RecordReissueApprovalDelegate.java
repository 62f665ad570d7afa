package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** Keeps who approved the reissue, or why it was refused. */
@Component
class RecordReissueApprovalDelegate implements JavaDelegate {

    private final Reissues reissues;

    RecordReissueApprovalDelegate(Reissues reissues) {
        this.reissues = reissues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.approved(
                execution.getProcessBusinessKey(),
                "APPROVE".equals(Entered.text(execution, ReissueNames.APPROVAL)),
                Entered.text(execution, ReissueNames.REFUSE_REASON),
                Entered.by(execution));
    }
}
