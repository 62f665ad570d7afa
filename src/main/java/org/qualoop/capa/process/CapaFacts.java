package org.qualoop.capa.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.data.CapaMapper;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.capa.domain.Plans;
import org.springframework.stereotype.Component;

/** What the expressions of {@code corrective-action} ask of the record; never stale, because it is read when asked. */
@Component("capaFacts")
public class CapaFacts {

    private static final Duration AGAIN = Duration.ofDays(1);

    private final CapaMapper capas;
    private final Plans plans;
    private final Clock clock;

    CapaFacts(CapaMapper capas, Plans plans, Clock clock) {
        this.capas = capas;
        this.plans = plans;
        this.clock = clock;
    }

    /** Numbers of the actions of this round that become tasks now. */
    public List<String> openActions(String capaNo) {
        return plans.begin(capaNo);
    }

    public String actionOwner(String actionNo) {
        return plans.action(actionNo).owner();
    }

    /** The group that the action was given to, or the quality people. */
    public String actionGroup(String actionNo) {
        String group = plans.action(actionNo).ownerGroup();
        return group == null ? "quality" : group;
    }

    public Date actionDue(String actionNo) {
        return Date.from(plans.action(actionNo).dueAt());
    }

    public String actionText(String actionNo) {
        return plans.action(actionNo).actionText();
    }

    /** When to look at the present step's due time: when it comes, and daily once it has passed. */
    public Date nextLook(String capaNo) {
        Instant now = clock.instant();
        Instant due = capas.find(capaNo).map(CapaRow::dueAt).orElse(null);
        return Date.from(due != null && due.isAfter(now) ? due : now.plus(AGAIN));
    }

    /** Whether the present step waits for a person and is past its due time. */
    public boolean late(String capaNo) {
        return capas.find(capaNo)
                .filter(CapaRow::open)
                .filter(row -> row.step() != CapaStep.EFFECT && row.dueAt() != null)
                .map(row -> !row.dueAt().isAfter(clock.instant()))
                .orElse(false);
    }
}
