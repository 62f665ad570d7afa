package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.flag;
import static org.qualoop.recall.process.RecallNames.no;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Roles;
import org.qualoop.recall.domain.ContactRounds;
import org.qualoop.recall.domain.LateScope;
import org.springframework.stereotype.Component;

/** A round begins: late facts are looked up, whoever has not answered comes into it. */
@Component
class StartRoundDelegate implements JavaDelegate {

    private final ContactRounds rounds;
    private final LateScope late;
    private final DutyRoster roster;
    private final Clock clock;

    StartRoundDelegate(ContactRounds rounds, LateScope late, DutyRoster roster, Clock clock) {
        this.rounds = rounds;
        this.late = late;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!flag(execution, "drill")) {
            late.add(no(execution));
        }
        execution.setVariable("round", rounds.begin(no(execution)));
        execution.setVariable(
                RecallNames.CALLER,
                roster.onDuty(Roles.CUSTOMER_SERVICE, clock.instant()).stream()
                        .findFirst()
                        .orElse(null));
    }
}
