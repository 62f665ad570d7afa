package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** Keeps what was agreed with the customer for goods that are not to be had. */
@Component
class RecordShortageDelegate implements JavaDelegate {

    private final Reissues reissues;

    RecordShortageDelegate(Reissues reissues) {
        this.reissues = reissues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.shortage(
                execution.getProcessBusinessKey(),
                Entered.text(execution, ReissueNames.SHORTAGE),
                Entered.integer(execution, ReissueNames.OTHER_LINE),
                Entered.text(execution, ReissueNames.OTHER_SKU),
                Entered.text(execution, ReissueNames.CANCEL_REASON),
                Entered.by(execution));
    }
}
