package org.qualoop.rma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnAssessment;
import org.springframework.stereotype.Component;

/** Brings the facts of a return into the process. */
@Component
class AssessReturnDelegate implements JavaDelegate {

    private final ReturnAssessment assessment;

    AssessReturnDelegate(ReturnAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(assessment.of(execution.getProcessBusinessKey()));
    }
}
