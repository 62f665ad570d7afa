package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.FindingMapper;
import org.qualoop.inspection.data.FindingMapper.DocumentRow;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a tranche and books what follows from the verdict, all in one transaction under the lock of the lot. */
@Component
@Transactional
public class InspectionJudging {

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final FindingMapper findings;
    private final InspectionEvidence evidence;
    private final InspectionClosing closing;
    private final InspectionCosts costs;
    private final Timeline timeline;
    private final Clock clock;

    InspectionJudging(
            InspectionMapper lots,
            TrancheMapper tranches,
            FindingMapper findings,
            InspectionEvidence evidence,
            InspectionClosing closing,
            InspectionCosts costs,
            Timeline timeline,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.findings = findings;
        this.evidence = evidence;
        this.closing = closing;
        this.costs = costs;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What the process goes on with.
     *
     * @param releaseQty accepted units that were not released urgently before
     */
    public record Outcome(boolean accepted, int acceptedQty, int rejectedQty, int releaseQty, String defectCode) {}

    /** @throws org.qualoop.platform.Problem naming everything that is missing or contradictory */
    public Outcome judge(String inspectionNo, int trancheNo, Findings given, String by) {
        InspectionRow lot = lots.lock(inspectionNo).orElseThrow();
        TrancheRow tranche = unjudged(inspectionNo, trancheNo);
        List<ClassRow> plans = plans(inspectionNo, trancheNo);
        Recorded recorded = recorded(lot, tranche);
        evidence.check(lot, tranche, plans, recorded, given);
        Counted counted = Counted.of(plans, recorded, given);
        Shelf shelf = evidence.shelf(lot, given);
        keep(lot, given, by);
        plans.forEach(
                plan -> tranches.setFound(inspectionNo, trancheNo, plan.severity(), counted.found(plan.severity())));
        Judgement judgement = Judgement.of(tranche, plans, counted, shelf, !given.documentsMissing());
        TrancheRow judged = book(lot, Tranches.judged(tranche, judgement, shelf.remaining(), by, clock.instant()));
        closing.count(lot, judged, plans, counted);
        costs.inspected(lot, judged);
        return outcome(lot, judged);
    }

    /** Accepted or refused by rule, without looking. */
    public Outcome judgeUnseen(String inspectionNo, boolean accept) {
        InspectionRow lot = lots.lock(inspectionNo).orElseThrow();
        TrancheRow fresh =
                Tranches.withQty(Tranches.fresh(inspectionNo, 1, clock.instant()), lot.pending(), 0, 0, null, null);
        tranches.insert(fresh);
        Judgement rule = accept
                ? new Judgement(true, lot.pending(), 0, 0, null, null, "")
                : new Judgement(
                        false,
                        0,
                        lot.pending(),
                        0,
                        Defect.UNSPECIFIED,
                        Severity.MAJOR,
                        "按规则拒收 refused by rule: " + lot.modeReason());
        TrancheRow judged = book(lot, Tranches.judged(fresh, rule, null, CurrentUser.SYSTEM, clock.instant()));
        closing.countUnseen(lot, accept);
        return outcome(lot, judged);
    }

    private TrancheRow book(InspectionRow lot, TrancheRow judged) {
        int booked = lots.judge(lot.inspectionNo(), judged.acceptedQty(), judged.rejectedQty());
        if (booked == 0 || tranches.judge(judged) == 0) {
            throw Problem.conflict("这一批已经判定过 These goods have their verdict already: " + lot.inspectionNo());
        }
        Map<String, String> entry = new HashMap<>();
        entry.put("tranche", String.valueOf(judged.trancheNo()));
        entry.put("accepted", String.valueOf(judged.acceptedQty()));
        entry.put("rejected", String.valueOf(judged.rejectedQty()));
        entry.put("reasons", judged.reasons());
        timeline.add(lot.inspectionNo(), "inspection.judged." + judged.verdict(), judged.judgedBy(), entry);
        closing.closeIfDone(lot.inspectionNo());
        return judged;
    }

    private void keep(InspectionRow lot, Findings given, String by) {
        given.documents()
                .forEach((kind, reference) -> findings.putDocument(
                        new DocumentRow(lot.inspectionNo(), kind, reference, by, clock.instant())));
        if (given.expiresOn() != null) {
            lots.setExpiry(lot.inspectionNo(), given.expiresOn());
        }
    }

    private TrancheRow unjudged(String inspectionNo, int trancheNo) {
        return tranches.find(inspectionNo, trancheNo)
                .filter(tranche -> !tranche.judged())
                .orElseThrow(() -> Problem.conflict(
                        "这一批已经判定过 These goods have their verdict already: " + inspectionNo + '/' + trancheNo));
    }

    private List<ClassRow> plans(String inspectionNo, int trancheNo) {
        return tranches.classes(List.of(inspectionNo)).stream()
                .filter(plan -> plan.trancheNo() == trancheNo)
                .toList();
    }

    private Recorded recorded(InspectionRow lot, TrancheRow tranche) {
        List<Integer> draw = lot.mode() == InspectionMode.SAMPLE
                ? UnitDraw.draw(tranche.seed(), tranche.qty(), tranche.sampleSize())
                : List.of();
        return new Recorded(
                draw,
                findings.findings(lot.inspectionNo()).stream()
                        .filter(f -> f.trancheNo() == tranche.trancheNo())
                        .toList(),
                findings.measurements(lot.inspectionNo()).stream()
                        .filter(m -> m.trancheNo() == tranche.trancheNo())
                        .toList());
    }

    /** What was released urgently is for sale already, the oldest tranches first. */
    private Outcome outcome(InspectionRow lot, TrancheRow judged) {
        int judgedBefore = lot.acceptedQty() + lot.rejectedQty();
        int urgent = Math.max(0, lot.urgentQty() - judgedBefore);
        return new Outcome(
                !judged.rejected(),
                judged.acceptedQty(),
                judged.rejectedQty(),
                Math.max(0, judged.acceptedQty() - urgent),
                judged.defectCode());
    }
}
