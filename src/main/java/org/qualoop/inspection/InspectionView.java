package org.qualoop.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qualoop.platform.Sop;
import org.qualoop.platform.TaskView;

/**
 * One inspection lot with everything that was planned, found and decided.
 *
 * @param modeReason why it is inspected this way
 * @param documents demanded of these goods
 * @param unitSop what is looked at on each unit, in the version that this inspection was made with
 * @param minRemainingDays least remaining shelf life; null when none is demanded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InspectionView(
        @JsonUnwrapped InspectionSummary summary,
        int lineNo,
        String modeReason,
        LocalDate producedOn,
        LocalDate expiresOn,
        Integer minRemainingDays,
        List<Document> documents,
        Sop unitSop,
        String urgentBy,
        boolean held,
        List<Tranche> tranches,
        String processInstanceId,
        List<TaskView> tasks) {

    /** @param reference null while not seen, or when it could not be shown */
    public record Document(String kind, String reference, String seenBy, Instant seenAt) {}

    /**
     * What is judged at once.
     *
     * @param units numbers of the units to take, in the order in which they were drawn; a class is judged on the first
     *     of them; empty when every unit is looked at
     * @param verdict null while not judged
     * @param minutes of the inspector; null while not judged
     * @param disposition of rejected goods; null while not decided
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Tranche(
            int trancheNo,
            int qty,
            String level,
            SamplingSeverity severity,
            int sampleSize,
            boolean inspectAll,
            long seed,
            List<Integer> units,
            List<ClassPlan> classes,
            List<Finding> findings,
            List<Measurement> measurements,
            InspectionVerdict verdict,
            String reasons,
            String defectCode,
            Integer remainingDays,
            int acceptedQty,
            int rejectedQty,
            int destroyedQty,
            String judgedBy,
            Instant judgedAt,
            Long minutes,
            RejectionOutcome disposition) {}

    /** @param found nonconforming units in the sample of this class; null while not judged */
    public record ClassPlan(
            Severity severity,
            BigDecimal aql,
            String codeLetter,
            int sampleSize,
            int accept,
            int reject,
            Integer found) {}

    public record Finding(
            int unitNo,
            String defectCode,
            Severity severity,
            String note,
            List<String> evidenceIds,
            String by,
            Instant at) {}

    /** @param within whether the value lies between the limits */
    public record Measurement(
            int unitNo,
            String step,
            BigDecimal value,
            BigDecimal min,
            BigDecimal max,
            String unit,
            boolean within,
            String by) {}
}
