package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** A person decided that this promise is not paid, and why. */
@Component
class DropRemedyDelegate implements JavaDelegate {

    private final Remedies remedies;

    DropRemedyDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remedies.refused(text(execution, RecallNames.REMEDY_NO), text(execution, RecallNames.REFUSAL_NOTE));
    }
}
