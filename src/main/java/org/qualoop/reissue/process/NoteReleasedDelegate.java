package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** The line has no reservation any more. */
@Component
class NoteReleasedDelegate implements JavaDelegate {

    private final Reissues reissues;

    NoteReleasedDelegate(Reissues reissues) {
        this.reissues = reissues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.unreserved(execution.getProcessBusinessKey(), Entered.integer(execution, ReissueNames.LINE_NO));
    }
}
