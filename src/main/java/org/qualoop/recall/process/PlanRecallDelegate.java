package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.number;
import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.date;
import static org.qualoop.recall.process.RecallNames.flag;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** Keeps what the regime asks for, and counts its deadlines from the start of the recall. */
@Component
class PlanRecallDelegate implements JavaDelegate {

    private final Decisions decisions;

    PlanRecallDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignRow recall = decisions.plan(
                no(execution),
                number(execution, RecallNames.TARGET),
                number(execution, RecallNames.ROUNDS).intValue(),
                text(execution, RecallNames.ROUND_GAP),
                flag(execution, RecallNames.CONTACT_INFERRED),
                number(execution, RecallNames.REPORT_DAYS).intValue(),
                number(execution, RecallNames.PLAN_DAYS).intValue());
        execution.setVariable(RecallNames.REPORT_DUE_AT, date(recall.reportDueAt()));
        execution.setVariable(RecallNames.PLAN_DUE_AT, date(recall.planDueAt()));
    }
}
