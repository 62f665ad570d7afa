package org.qualoop.rma.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.ReturnAssessment;
import org.springframework.stereotype.Component;

/** Takes in what the platform says now; an earlier deadline pulls the due times forward. */
@Component
class ReadPlatformStatusDelegate implements JavaDelegate {

    private final ReturnAssessment assessment;
    private final ReturnDeadlines deadlines;

    ReadPlatformStatusDelegate(ReturnAssessment assessment, ReturnDeadlines deadlines) {
        this.assessment = assessment;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(assessment.platform(execution.getProcessBusinessKey()));
        Object deadline = execution.getVariable(ReturnNames.PLATFORM_DEADLINE);
        if (deadline != null) {
            deadlines.pull(execution, Instant.parse(deadline.toString()));
        }
    }
}
