package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** Keeps the outbound of a line. */
@Component
class NoteReshippedDelegate implements JavaDelegate {

    private final Reissues reissues;

    NoteReshippedDelegate(Reissues reissues) {
        this.reissues = reissues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.reshipped(
                execution.getProcessBusinessKey(),
                Entered.integer(execution, ReissueNames.LINE_NO),
                Entered.text(execution, ReissueNames.OUTBOUND_NO));
    }
}
