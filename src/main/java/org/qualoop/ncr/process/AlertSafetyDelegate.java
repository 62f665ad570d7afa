package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.qualoop.platform.DutyRoster;
import org.springframework.stereotype.Component;

/** The safety of persons gets a responsible person of its own, beside the owner of the NCR. */
@Component
class AlertSafetyDelegate implements JavaDelegate {

    private final DutyRoster roster;
    private final Lifecycle lifecycle;
    private final Clock clock;

    AlertSafetyDelegate(DutyRoster roster, Lifecycle lifecycle, Clock clock) {
        this.roster = roster;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant();
        List<String> onDuty = roster.onDuty(text(execution, NcrNames.SAFETY_GROUP), now);
        String owner = onDuty.isEmpty() ? null : onDuty.get(0);
        Instant due = now.plus(Duration.parse(text(execution, NcrNames.SAFETY_DUE_IN)));
        execution.setVariable(NcrNames.SAFETY_OWNER, owner);
        execution.setVariable(NcrNames.SAFETY_DUE_AT, Date.from(due));
        lifecycle.alertSafety(ncrNo(execution), owner);
    }
}
