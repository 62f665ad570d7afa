package org.qualoop.supplier.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.data.QualificationMapper;
import org.qualoop.supplier.data.QualificationRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about an open qualification. Each step refuses one that is not open any more. */
@Component
@Transactional
public class Qualifications {

    private final QualificationMapper mapper;
    private final Documents documents;
    private final Standings standings;
    private final Suspensions suspensions;
    private final Timeline timeline;
    private final Clock clock;

    Qualifications(
            QualificationMapper mapper,
            Documents documents,
            Standings standings,
            Suspensions suspensions,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.documents = documents;
        this.standings = standings;
        this.suspensions = suspensions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Required types of which no document is in force. */
    public List<String> missingDocuments(String no) {
        return documents.wanting(open(no).supplierCode());
    }

    public void decideForQuality(String no, String by, Verdict verdict, String reason, String proposal) {
        QualificationRow row = open(no);
        keepApart(row.applicant(), by);
        mapper.setQualityDecision(no, by, verdict.name(), proposal);
        log(no, "supplier.decided.quality", by, Map.of("decision", verdict.name(), "reason", reason));
    }

    /** @return what counts: the stricter of the two decisions */
    public Verdict decideForPurchasing(String no, String by, Verdict verdict, String reason) {
        QualificationRow row = open(no);
        keepApart(row.applicant(), by);
        keepApart(row.qualityDecider(), by);
        Verdict joint = verdict.stricter(Verdict.valueOf(row.qualityDecision()));
        mapper.setBuyerDecision(no, by, verdict.name(), joint.name(), reason, clock.instant());
        log(no, "supplier.decided.buyer", by, Map.of("decision", verdict.name(), "reason", reason));
        return joint;
    }

    public void approve(String no, Duration validFor) {
        QualificationRow row = open(no);
        mapper.close(no, "APPROVED", null, clock.instant());
        standings.approve(row.supplierCode(), no, validFor);
        suspensions.causesGone(row.supplierCode());
        log(no, "supplier.approved", CurrentUser.name(), Map.of("supplierCode", row.supplierCode()));
    }

    /** @param dueIn until then the conditions must be fulfilled */
    public void approveConditionally(String no, String conditions, Duration dueIn) {
        QualificationRow row = open(no);
        Instant due = clock.instant().plus(dueIn);
        mapper.setConditions(no, conditions, due);
        standings.approveConditionally(row.supplierCode(), conditions, no);
        log(
                no,
                "supplier.approvedConditionally",
                CurrentUser.name(),
                Map.of("conditions", conditions, "dueAt", due.toString()));
    }

    public void reject(String no, String reason) {
        QualificationRow row = open(no);
        mapper.close(no, "REJECTED", reason, clock.instant());
        standings.suspend(row.supplierCode(), reason, no);
        log(no, "supplier.rejected", CurrentUser.name(), reason == null ? Map.of() : Map.of("reason", reason));
    }

    public void withdraw(String no, String reason) {
        QualificationRow row = open(no);
        mapper.close(no, "WITHDRAWN", reason, clock.instant());
        standings.withdrawn(row.supplierCode());
        Map<String, String> entry = new HashMap<>();
        entry.put("reason", reason);
        log(no, "supplier.withdrawn", CurrentUser.name(), entry);
    }

    /** The conditions were not fulfilled: the supplier is suspended, which is a matter of its own. */
    public void missConditions(String no) {
        QualificationRow row = open(no);
        mapper.close(no, "SUSPENDED", null, clock.instant());
        log(no, "supplier.conditionsMissed", CurrentUser.name(), Map.of("conditions", row.conditions()));
        suspensions.open(
                row.supplierCode(),
                Cause.CONDITIONS,
                "整改条件未完成 Conditions not fulfilled: " + row.conditions(),
                null,
                CurrentUser.SYSTEM);
    }

    private static void keepApart(String earlier, String now) {
        if (now.equals(earlier)) {
            throw Problem.forbidden("须由他人决定 Somebody else must decide: " + now);
        }
    }

    private QualificationRow open(String no) {
        return mapper.lock(no)
                .filter(QualificationRow::open)
                .orElseThrow(() -> Problem.conflict("审核已经结束 The qualification is not open any more: " + no));
    }

    private void log(String no, String code, String by, Map<String, String> entry) {
        timeline.add(no, code, by, entry);
    }
}
