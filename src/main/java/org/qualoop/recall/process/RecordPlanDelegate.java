package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** The authority has the plan. */
@Component
class RecordPlanDelegate implements JavaDelegate {

    private final Decisions decisions;

    RecordPlanDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.planned(no(execution), text(execution, RecallNames.PLAN_REF), Entered.by(execution));
    }
}
