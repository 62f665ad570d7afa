package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Roles;
import org.qualoop.platform.process.Entered;
import org.qualoop.recall.RiskLevel;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** Keeps the assessment and who made it; somebody else has to approve. */
@Component
class RecordRiskDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final DutyRoster roster;
    private final Clock clock;

    RecordRiskDelegate(Decisions decisions, DutyRoster roster, Clock clock) {
        this.decisions = decisions;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = Entered.by(execution);
        decisions.assess(
                no(execution),
                RiskLevel.valueOf(text(execution, RecallNames.RISK_LEVEL)),
                text(execution, RecallNames.ASSESSMENT),
                by);
        String approver = roster.onDuty(Roles.MANAGER, clock.instant()).stream()
                .filter(manager -> !manager.equals(by))
                .findFirst()
                .orElse(null);
        execution.setVariable(RecallNames.ASSESSED_BY, by);
        execution.setVariable(RecallNames.APPROVER, approver);
    }
}
