package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnConclusion;
import org.springframework.stereotype.Component;

/** Closes the return. */
@Component
class CloseReturnDelegate implements JavaDelegate {

    private final ReturnConclusion conclusion;

    CloseReturnDelegate(ReturnConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.close(execution.getProcessBusinessKey());
    }
}
