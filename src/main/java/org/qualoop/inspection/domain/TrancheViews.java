package org.qualoop.inspection.domain;

import java.util.List;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionView.ClassPlan;
import org.qualoop.inspection.InspectionView.Finding;
import org.qualoop.inspection.InspectionView.Measurement;
import org.qualoop.inspection.InspectionView.Tranche;
import org.qualoop.inspection.data.FindingMapper.FindingRow;
import org.qualoop.inspection.data.FindingMapper.MeasurementRow;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;

/** A tranche as pages and APIs show it. */
final class TrancheViews {

    private TrancheViews() {}

    static Tranche of(
            InspectionRow lot,
            TrancheRow row,
            List<ClassRow> classes,
            List<FindingRow> findings,
            List<MeasurementRow> measurements) {
        boolean listed = lot.mode() == InspectionMode.SAMPLE && row.sampleSize() > 0;
        return new Tranche(
                row.trancheNo(),
                row.qty(),
                row.level(),
                row.severity(),
                row.sampleSize(),
                row.sampleSize() == row.qty(),
                row.seed(),
                listed ? UnitDraw.draw(row.seed(), row.qty(), row.sampleSize()) : List.of(),
                classes.stream().map(TrancheViews::plan).toList(),
                findings.stream().map(TrancheViews::finding).toList(),
                measurements.stream().map(TrancheViews::measurement).toList(),
                row.verdict(),
                row.reasons(),
                row.defectCode(),
                row.remainingDays(),
                row.acceptedQty(),
                row.rejectedQty(),
                row.destroyedQty(),
                row.judgedBy(),
                row.judgedAt(),
                row.judgedAt() == null ? null : InspectionCosts.minutes(row),
                row.disposition());
    }

    private static ClassPlan plan(ClassRow row) {
        return new ClassPlan(
                row.severity(),
                row.aql(),
                row.codeLetter(),
                row.sampleSize(),
                row.acceptNo(),
                row.rejectNo(),
                row.found());
    }

    private static Finding finding(FindingRow row) {
        return new Finding(
                row.unitNo(),
                row.defectCode(),
                row.severity(),
                row.note(),
                row.evidence() == null || row.evidence().isBlank()
                        ? List.of()
                        : List.of(row.evidence().split(",")),
                row.foundBy(),
                row.foundAt());
    }

    private static Measurement measurement(MeasurementRow row) {
        return new Measurement(
                row.unitNo(),
                row.stepId(),
                row.valueMeasured(),
                row.minValue(),
                row.maxValue(),
                row.unit(),
                row.within(),
                row.measuredBy());
    }
}
