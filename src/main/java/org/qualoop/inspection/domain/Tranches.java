package org.qualoop.inspection.domain;

import java.time.Instant;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.inspection.data.TrancheRow;

/** Rows of tranches in their states. */
final class Tranches {

    private Tranches() {}

    static TrancheRow fresh(String inspectionNo, int trancheNo, Instant now) {
        return new TrancheRow(
                inspectionNo,
                trancheNo,
                0,
                0,
                null,
                null,
                0,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                now,
                null,
                null,
                null,
                null);
    }

    static TrancheRow withQty(
            TrancheRow row, int qty, int sampleSize, long seed, SamplingSeverity severity, String level) {
        return new TrancheRow(
                row.inspectionNo(),
                row.trancheNo(),
                qty,
                sampleSize,
                severity,
                level,
                seed,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                row.plannedAt(),
                row.begunAt(),
                null,
                null,
                null);
    }

    static TrancheRow judged(TrancheRow row, Judgement verdict, Integer remainingDays, String by, Instant at) {
        return new TrancheRow(
                row.inspectionNo(),
                row.trancheNo(),
                row.qty(),
                row.sampleSize(),
                row.severity(),
                row.level(),
                row.seed(),
                verdict.accepted() ? InspectionVerdict.ACCEPTED : InspectionVerdict.REJECTED,
                verdict.acceptedQty(),
                verdict.rejectedQty(),
                verdict.destroyedQty(),
                verdict.defectCode(),
                verdict.severity(),
                verdict.reasons(),
                remainingDays,
                row.plannedAt(),
                row.begunAt(),
                at,
                by,
                null);
    }
}
