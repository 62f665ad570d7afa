package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.ContactPlan;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** Finds how each customer in scope can be reached; located, contactable and mass balance are known now. */
@Component
class PrepareContactsDelegate implements JavaDelegate {

    private final ContactPlan plan;
    private final Decisions decisions;

    PrepareContactsDelegate(ContactPlan plan, Decisions decisions) {
        this.plan = plan;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.complete(no(execution), null);
        decisions.measureTrace(no(execution));
    }
}
