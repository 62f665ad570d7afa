package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** Keeps who approved the reissue, or why it was refused. */
@Component
class RecordReissueApprovalDelegate implements JavaDelegate {

    private final Reissues reissues;
    private final ReissuePerson person;

    RecordReissueApprovalDelegate(Reissues reissues, ReissuePerson person) {
        this.reissues = reissues;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.approved(
                execution.getProcessBusinessKey(),
                "APPROVE".equals(ReissuePerson.text(execution, ReissueNames.APPROVAL)),
                ReissuePerson.text(execution, ReissueNames.REFUSE_REASON),
                person.name());
    }
}
