package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** The next batch of promises. */
@Component
class PickRemediesDelegate implements JavaDelegate {

    private final Remedies remedies;

    PickRemediesDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("anyRemedy", !remedies.take(no(execution)).isEmpty());
    }
}
