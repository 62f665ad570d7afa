package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** Closes the recall; below the target only with a reason and a signature. */
@Component
class ConcludeRecallDelegate implements JavaDelegate {

    private final Decisions decisions;

    ConcludeRecallDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.close(
                no(execution),
                text(execution, RecallNames.CONCLUSION),
                text(execution, RecallNames.STOCK_FATE),
                text(execution, RecallNames.BELOW_TARGET_REASON),
                text(execution, RecallNames.SIGNATURE),
                Entered.by(execution));
    }
}
