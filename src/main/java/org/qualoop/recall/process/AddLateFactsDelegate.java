package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.LateScope;
import org.springframework.stereotype.Component;

/** Adds what late facts brought into the scope, and says whether a parcel slipped through. */
@Component
class AddLateFactsDelegate implements JavaDelegate {

    private final LateScope late;

    AddLateFactsDelegate(LateScope late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RecallNames.LEAK, late.add(no(execution)));
    }
}
