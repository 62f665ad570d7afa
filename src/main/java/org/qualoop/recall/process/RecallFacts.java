package org.qualoop.recall.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.qualoop.platform.Engine;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.data.HoldRow;
import org.qualoop.recall.domain.ContactRounds;
import org.qualoop.recall.domain.Containment;
import org.qualoop.recall.domain.Recalls;
import org.qualoop.recall.domain.Remedies;
import org.springframework.stereotype.Component;

/** What gateways and steps of recalls ask; never stale, because it is read when asked. */
@Component("recallFacts")
public class RecallFacts {

    private final Containment containment;
    private final ContactRounds rounds;
    private final Remedies remedies;
    private final Recalls recalls;
    private final Engine engine;
    private final TaskService tasks;
    private final Clock clock;

    RecallFacts(
            Containment containment,
            ContactRounds rounds,
            Remedies remedies,
            Recalls recalls,
            Engine engine,
            TaskService tasks,
            Clock clock) {
        this.containment = containment;
        this.rounds = rounds;
        this.remedies = remedies;
        this.recalls = recalls;
        this.engine = engine;
        this.tasks = tasks;
        this.clock = clock;
    }

    public List<String> holds(String recallNo, String runId) {
        return containment.holdsOf(recallNo, runId);
    }

    public List<String> outbounds(String recallNo, String runId) {
        return containment.outboundsOf(recallNo, runId);
    }

    public List<String> confirmedHolds(String recallNo) {
        return containment.confirmed(recallNo);
    }

    public HoldRow hold(String recallNo, String holdNo) {
        return containment.hold(recallNo, Integer.parseInt(holdNo));
    }

    /** As {@code sku|lotNo}. */
    public List<String> lotsInStock(String recallNo) {
        return containment.lotsInStock(recallNo);
    }

    /** As {@code sku|lotNo}. */
    public List<String> lotsHeld(String recallNo) {
        return containment.lotsHeld(recallNo);
    }

    public String skuOf(String lot) {
        return lot.substring(0, lot.indexOf('|'));
    }

    public String lotNoOf(String lot) {
        return lot.substring(lot.indexOf('|') + 1);
    }

    public String reason(String recallNo) {
        return recalls.get(recallNo).reason();
    }

    public boolean rejected(String recallNo) {
        return recalls.get(recallNo).status() == RecallStatus.REJECTED;
    }

    public boolean anyByHand(String recallNo) {
        return rounds.anyByHand(recallNo);
    }

    public boolean anyUnanswered(String recallNo) {
        return rounds.anyUnanswered(recallNo);
    }

    public boolean isRoundLeft(String recallNo) {
        return rounds.isRoundLeft(recallNo);
    }

    public List<String> takenRemedies(String recallNo) {
        return remedies.taken(recallNo);
    }

    /** Whether any task of the recall is overdue. */
    public boolean anyLate(String recallNo) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(recallNo)
                        .dueBefore(Date.from(clock.instant()))
                        .count()
                > 0;
    }

    /** When a task is due, by the rule {@code recall-deadline}. */
    public Date due(String step) {
        return Date.from(clock.instant()
                .plus(Duration.parse(engine.decide("recall-deadline", Map.of("step", step))
                        .get(0)
                        .get("dueIn")
                        .toString())));
    }

    public Date after(Date from, String duration) {
        Instant at = from.toInstant().plus(Duration.parse(duration));
        return Date.from(at);
    }
}
