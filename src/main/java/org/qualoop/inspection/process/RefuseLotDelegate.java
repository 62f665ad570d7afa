package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.InspectionJudging;
import org.springframework.stereotype.Component;

/** The rule takes nothing from this supplier now. */
@Component
class RefuseLotDelegate implements JavaDelegate {

    private final InspectionJudging judging;

    RefuseLotDelegate(InspectionJudging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(InspectionNames.TRANCHE_NO, 1);
        InspectionNames.write(execution, judging.judgeUnseen(no(execution), false));
    }
}
