package org.qualoop.inspection.data;

import java.time.Instant;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.RejectionOutcome;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.inspection.Severity;

/** One row of {@code inspection_tranche}. */
public record TrancheRow(
        String inspectionNo,
        int trancheNo,
        int qty,
        int sampleSize,
        SamplingSeverity severity,
        String level,
        long seed,
        InspectionVerdict verdict,
        int acceptedQty,
        int rejectedQty,
        int destroyedQty,
        String defectCode,
        Severity defectSeverity,
        String reasons,
        Integer remainingDays,
        Instant plannedAt,
        Instant begunAt,
        Instant judgedAt,
        String judgedBy,
        RejectionOutcome disposition) {

    public boolean judged() {
        return verdict != null;
    }

    public boolean rejected() {
        return verdict == InspectionVerdict.REJECTED;
    }
}
