package org.qualoop.capa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.Severity;
import org.qualoop.kpi.Measure;
import org.qualoop.platform.TaskView;

/**
 * One CAPA as pages and APIs show it.
 *
 * @param round counts up each time it did not work
 * @param facts by step what was entered last
 * @param effect the figure, its target and the days that are watched; null before D5
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CapaView(
        String capaNo,
        CapaStatus status,
        CapaStep step,
        int round,
        String title,
        Severity severity,
        String sku,
        String supplierCode,
        String lotNo,
        String defectCode,
        CapaReason reason,
        String text,
        List<String> ncrs,
        String owner,
        String ownerGroup,
        List<String> candidateGroups,
        Instant openedAt,
        String openedBy,
        Instant dueAt,
        Instant closedAt,
        String closedBy,
        Map<CapaStep, Map<String, String>> facts,
        List<Action> actions,
        Effect effect,
        List<Check> checks,
        String processInstanceId,
        List<TaskView> tasks) {

    /** One action of the plan; {@code doneAt} is null while it is open. */
    public record Action(
            String actionNo,
            int round,
            String text,
            String owner,
            Instant dueAt,
            Instant doneAt,
            String doneBy,
            String result) {}

    /**
     * @param targetPercent by how much the figure is to be better
     * @param minData least under the line, else the window is extended
     */
    public record Effect(
            String kpi, int targetPercent, int windowDays, int minData, int extensions, LocalDate from, LocalDate to) {}

    /** The figure before and after, and what that says. */
    public record Check(
            int round,
            String kpi,
            String dimension,
            String value,
            LocalDate beforeFrom,
            LocalDate beforeTo,
            Measure before,
            LocalDate afterFrom,
            LocalDate afterTo,
            Measure after,
            int targetPercent,
            int minData,
            Verdict verdict,
            Instant at,
            String by) {}

    public enum Verdict {
        EFFECTIVE,
        INEFFECTIVE,
        TOO_LITTLE,
        /** A person said so: wait once more. */
        WAIT
    }
}
