package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** The reissue is refused. */
@Component
class RefuseReissueDelegate implements JavaDelegate {

    private final Reissues reissues;

    RefuseReissueDelegate(Reissues reissues) {
        this.reissues = reissues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.refuse(execution.getProcessBusinessKey());
    }
}
