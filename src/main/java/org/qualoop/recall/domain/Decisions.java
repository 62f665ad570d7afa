package org.qualoop.recall.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.recall.Lap;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.RiskLevel;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ContactMapper;
import org.qualoop.recall.data.HoldMapper;
import org.qualoop.recall.data.HoldRow;
import org.qualoop.recall.domain.Figures.Trace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What rules and people decide about a recall. */
@Component
@Transactional
public class Decisions {

    /** The message to the authority's branch that there is nothing to report. */
    public static final String REJECTED = "recallRejected";

    private static final String SCRAP = "SCRAP";

    private final CampaignMapper campaigns;
    private final ContactMapper contacts;
    private final HoldMapper holds;
    private final Scopes scopes;
    private final Figures figures;
    private final WorkingDays days;
    private final Recalls recalls;
    private final Stopwatch stopwatch;
    private final Engine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            CampaignMapper campaigns,
            ContactMapper contacts,
            HoldMapper holds,
            Scopes scopes,
            Figures figures,
            WorkingDays days,
            Recalls recalls,
            Stopwatch stopwatch,
            Engine engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.holds = holds;
        this.scopes = scopes;
        this.figures = figures;
        this.days = days;
        this.recalls = recalls;
        this.stopwatch = stopwatch;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reportDays working days until the authority must know, 0: never
     * @param planDays working days until it must have the plan, 0: never
     */
    public CampaignRow plan(
            String recallNo,
            BigDecimal target,
            int rounds,
            String roundGap,
            boolean contactInferred,
            int reportDays,
            int planDays) {
        Instant started = recalls.get(recallNo).startedAt();
        campaigns.setPlan(
                recallNo,
                target,
                rounds,
                roundGap,
                contactInferred,
                reportDays == 0 ? null : days.after(started, reportDays),
                planDays == 0 ? null : days.after(started, planDays));
        return recalls.get(recallNo);
    }

    /** Located, contactable, mass balance: from the scope and its contacts. */
    public void measureTrace(String recallNo) {
        Trace trace = figures.trace(recallNo, scopes.roots(recallNo));
        campaigns.setFigures(
                recallNo, trace.located(), figures.contactable(contacts.count(recallNo)), trace.massBalance());
    }

    public void assess(String recallNo, RiskLevel level, String assessment, String by) {
        recalls.move(recallNo, RecallStatus.APPROVAL);
        campaigns.setAssessment(recallNo, level, assessment, by, clock.instant());
        recalls.note(recallNo, "recall.assessed", by, Map.of("riskLevel", level.name()));
    }

    public void decide(String recallNo, boolean approved, String note, String solution, String by) {
        campaigns.setApproval(
                recallNo, approved ? "APPROVED" : "REJECTED", note, approved ? solution : null, by, clock.instant());
        if (approved) {
            recalls.move(recallNo, RecallStatus.CONTACT);
            stopwatch.reached(recallNo, Lap.APPROVED);
        }
        recalls.note(recallNo, approved ? "recall.approved" : "recall.rejected", by, Map.of());
    }

    public void reject(String recallNo) {
        recalls.move(recallNo, RecallStatus.REJECTED);
        engine.correlate(REJECTED, recallNo, Map.of());
    }

    public void reported(String recallNo, String reference, String by) {
        campaigns.setReport(recallNo, reference, clock.instant());
        recalls.note(recallNo, "recall.reported", by, Map.of("reference", reference));
    }

    public void planned(String recallNo, String reference, String by) {
        campaigns.setPlanned(recallNo, reference, clock.instant());
        recalls.note(recallNo, "recall.planned", by, Map.of("reference", reference));
    }

    /** @return the effectiveness so far */
    public BigDecimal measure(String recallNo) {
        recalls.move(recallNo, RecallStatus.CLOSING);
        BigDecimal effectiveness = figures.effectiveness(recalls.get(recallNo));
        campaigns.setEffectiveness(recallNo, effectiveness);
        return effectiveness;
    }

    /**
     * @param signature the closing person's own user id, demanded with a reason below the target
     * @throws Problem 409 below the target without both
     */
    public void close(
            String recallNo, String conclusion, String stockFate, String reason, String signature, String by) {
        CampaignRow recall = recalls.get(recallNo);
        BigDecimal effectiveness = figures.effectiveness(recall);
        boolean below = !recall.drill() && effectiveness.compareTo(recall.target()) < 0;
        boolean signed = reason != null && by.equals(signature);
        if (below && !signed) {
            String detail =
                    "有效率 %s 低于目标 %s，须填写理由并以本人账号签名 / Effectiveness %s is below the target %s: give a reason and sign with your user name"
                            .formatted(effectiveness, recall.target(), effectiveness, recall.target());
            throw Problem.conflict(
                    detail, List.of(new FieldError(reason == null ? "/belowTargetReason" : "/signature", detail)));
        }
        campaigns.setClosing(
                recallNo,
                conclusion,
                stockFate,
                below ? reason : null,
                below ? signature : null,
                effectiveness,
                by,
                clock.instant());
        recalls.move(recallNo, RecallStatus.CLOSED);
        stopwatch.reached(recallNo, Lap.CLOSED);
        recalls.note(recallNo, "recall.closed", by, Map.of("effectiveness", effectiveness.toPlainString()));
        if (!recall.drill() && SCRAP.equals(stockFate)) {
            holds.holds(recallNo).forEach(this::bookScrap);
        }
    }

    private void bookScrap(HoldRow hold) {
        if (hold.qty() > 0) {
            events.publishEvent(new CostIncurred(
                    hold.recallNo(),
                    "scrap-" + hold.holdNo(),
                    CostIncurred.Kind.SCRAP,
                    CostIncurred.Stage.RECALL,
                    null,
                    hold.sku(),
                    hold.lotNo(),
                    null,
                    Math.toIntExact(hold.qty()),
                    null,
                    null,
                    CostIncurred.Goods.SCRAPPED,
                    clock.instant()));
        }
    }
}
