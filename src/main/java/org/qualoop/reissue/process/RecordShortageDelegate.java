package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.Reissues;
import org.springframework.stereotype.Component;

/** Keeps what was agreed with the customer for goods that are not to be had. */
@Component
class RecordShortageDelegate implements JavaDelegate {

    private final Reissues reissues;
    private final ReissuePerson person;

    RecordShortageDelegate(Reissues reissues, ReissuePerson person) {
        this.reissues = reissues;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reissues.shortage(
                execution.getProcessBusinessKey(),
                ReissuePerson.text(execution, ReissueNames.SHORTAGE),
                ReissuePerson.number(execution, ReissueNames.OTHER_LINE),
                ReissuePerson.text(execution, ReissueNames.OTHER_SKU),
                ReissuePerson.text(execution, ReissueNames.CANCEL_REASON),
                person.name());
    }
}
