package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.InspectionJudging;
import org.springframework.stereotype.Component;

/** The supplier has earned it: accepted whole. */
@Component
class AcceptUnseenDelegate implements JavaDelegate {

    private final InspectionJudging judging;

    AcceptUnseenDelegate(InspectionJudging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(InspectionNames.TRANCHE_NO, 1);
        InspectionNames.write(execution, judging.judgeUnseen(no(execution), true));
    }
}
