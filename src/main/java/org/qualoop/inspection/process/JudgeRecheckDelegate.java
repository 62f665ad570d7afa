package org.qualoop.inspection.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.Rechecks;
import org.springframework.stereotype.Component;

/** Compares what was scanned and weighed. */
@Component
class JudgeRecheckDelegate implements JavaDelegate {

    private final Rechecks rechecks;

    JudgeRecheckDelegate(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Rechecks.Judgement judgement = rechecks.judge(
                execution.getProcessBusinessKey(),
                String.valueOf(execution.getVariable(RecheckNames.SCANNED_ITEMS)),
                new BigDecimal(String.valueOf(execution.getVariable(RecheckNames.WEIGHT_GRAMS))));
        execution.setVariable(RecheckNames.MATCH, judgement.match());
        if (!judgement.match()) {
            RecheckNames.tell(execution, judgement.finding());
        }
    }
}
