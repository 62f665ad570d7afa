package org.qualoop.rma.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.rma.domain.Assessment;
import org.springframework.stereotype.Component;

/** Takes in what the platform says now; an earlier deadline pulls the due times forward. */
@Component
class ReadPlatformStatusDelegate implements JavaDelegate {

    private final Assessment assessment;
    private final Deadlines deadlines;

    ReadPlatformStatusDelegate(Assessment assessment, Deadlines deadlines) {
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
