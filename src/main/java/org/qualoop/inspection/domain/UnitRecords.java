package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.FindingMapper;
import org.qualoop.inspection.data.FindingMapper.FindingRow;
import org.qualoop.inspection.data.FindingMapper.MeasurementRow;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the inspector records while he works, unit by unit: nothing is lost when his phone dies. */
@Component
@Transactional
public class UnitRecords {

    static final String INSPECT = "inspectLot";

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final FindingMapper findings;
    private final DefectCatalogue defects;
    private final EvidenceStore evidence;
    private final UnitSops sops;
    private final InspectionPlanning planning;
    private final Engine engine;
    private final Clock clock;

    UnitRecords(
            InspectionMapper lots,
            TrancheMapper tranches,
            FindingMapper findings,
            DefectCatalogue defects,
            EvidenceStore evidence,
            UnitSops sops,
            InspectionPlanning planning,
            Engine engine,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.findings = findings;
        this.defects = defects;
        this.evidence = evidence;
        this.sops = sops;
        this.planning = planning;
        this.engine = engine;
        this.clock = clock;
    }

    /** @param severity null: the class of the defect */
    public void find(
            String inspectionNo, int unitNo, String defectCode, Severity severity, String note, List<String> photos) {
        TrancheRow tranche = atWork(inspectionNo);
        Defect defect = defects.find(defectCode)
                .orElseThrow(() -> Problem.badRequest("/defectCode", "没有这个缺陷代码 No such defect code: " + defectCode));
        requireUnit(inspectionNo, tranche, unitNo);
        if (photos.isEmpty()) {
            throw Problem.badRequest("/evidenceIds", "每个缺陷至少一张照片 each defect needs a photo");
        }
        for (int i = 0; i < photos.size(); i++) {
            if (evidence.find(photos.get(i)).isEmpty()) {
                throw Problem.badRequest("/evidenceIds/" + i, "没有这份证据 No such evidence: " + photos.get(i));
            }
        }
        findings.put(new FindingRow(
                inspectionNo,
                tranche.trancheNo(),
                unitNo,
                defectCode,
                severity == null ? defect.severity() : severity,
                note,
                String.join(",", photos),
                CurrentUser.name(),
                clock.instant()));
    }

    public void unfind(String inspectionNo, int unitNo, String defectCode) {
        TrancheRow tranche = atWork(inspectionNo);
        if (findings.remove(inspectionNo, tranche.trancheNo(), unitNo, defectCode) == 0) {
            throw Problem.notFound("没有这条缺陷记录 No such finding: " + unitNo + " " + defectCode);
        }
    }

    /** @return whether the value lies between the limits */
    public boolean measure(String inspectionNo, int unitNo, String stepId, BigDecimal value) {
        TrancheRow tranche = atWork(inspectionNo);
        SopStep step = sops.measure(lots.find(inspectionNo).orElseThrow(), stepId);
        requireUnit(inspectionNo, tranche, unitNo);
        boolean within = (step.min() == null || value.compareTo(step.min()) >= 0)
                && (step.max() == null || value.compareTo(step.max()) <= 0);
        findings.putMeasurement(new MeasurementRow(
                inspectionNo,
                tranche.trancheNo(),
                unitNo,
                stepId,
                value,
                step.min(),
                step.max(),
                step.unit(),
                within,
                CurrentUser.name(),
                clock.instant()));
        return within;
    }

    /** Only so many of the pending units are judged now. */
    public void cut(String inspectionNo, int qty) {
        TrancheRow tranche = atWork(inspectionNo);
        InspectionRow lot = lots.find(inspectionNo).orElseThrow();
        if (qty < 1 || qty > lot.pending()) {
            throw Problem.badRequest(
                    "/qty", "须在 1 到 %d 之间 must lie between 1 and %d".formatted(lot.pending(), lot.pending()));
        }
        boolean begun = findings.findings(inspectionNo).stream().anyMatch(f -> f.trancheNo() == tranche.trancheNo())
                || findings.measurements(inspectionNo).stream().anyMatch(m -> m.trancheNo() == tranche.trancheNo());
        if (begun) {
            throw Problem.conflict("已有检验记录，不能再改本批数量 Units were recorded already, the quantity stays");
        }
        planning.resize(lot, tranche, qty);
    }

    /** The open tranche, under the lock of its lot, for a candidate of its task. */
    private TrancheRow atWork(String inspectionNo) {
        lots.lock(inspectionNo).orElseThrow(() -> Problem.notFound("没有这张检验单 No such inspection: " + inspectionNo));
        TaskView task = engine.openTasks(inspectionNo).stream()
                .filter(open -> INSPECT.equals(open.key()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("现在没有检验任务 Nothing is being inspected now: " + inspectionNo));
        boolean candidate = CurrentUser.name().equals(task.assignee())
                || CurrentUser.isIn(Roles.ADMIN)
                || task.candidateGroups().stream().anyMatch(CurrentUser::isIn);
        if (!candidate) {
            throw Problem.forbidden("只有检验任务的候选人可以记录 Only a candidate of the task may record");
        }
        return tranches.open(inspectionNo).orElseThrow();
    }

    private void requireUnit(String inspectionNo, TrancheRow tranche, int unitNo) {
        boolean sampled = lots.find(inspectionNo).orElseThrow().mode() == InspectionMode.SAMPLE;
        boolean listed = sampled
                ? UnitDraw.draw(tranche.seed(), tranche.qty(), tranche.sampleSize())
                        .contains(unitNo)
                : unitNo >= 1 && unitNo <= tranche.qty();
        if (!listed) {
            throw Problem.badRequest("/unitNo", "不在抽样清单上 is not on the sample list: " + unitNo);
        }
    }
}
