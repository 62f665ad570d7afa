package org.qualoop.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Interval;
import org.qualoop.kpi.Measure;
import org.qualoop.platform.TaskView;

/**
 * One training as its person and his lead see it.
 *
 * @param round counts up each time it is learned again
 * @param before the figure over the days before it was assigned, as it was then
 * @param after the figure since the day after it was completed; null until then
 * @param difference whether the two differ by more than chance
 * @param judged EFFECTIVE, INEFFECTIVE or TOO_LITTLE as the rule last said; null until measured
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrainingView(
        String trainingNo,
        TrainingStatus status,
        TrainingStage stage,
        int round,
        Work work,
        String person,
        String group,
        String topic,
        String sopKey,
        String reason,
        String assignedBy,
        Instant assignedAt,
        Instant dueAt,
        String owner,
        Instant completedAt,
        Period before,
        Period after,
        Difference difference,
        Verdict judged,
        int minData,
        int targetPercent,
        Instant closedAt,
        String closedBy,
        List<Entry> entries,
        String processInstanceId,
        List<TaskView> tasks) {

    /** @param interval 95 % of Wilson; null without data */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Period(LocalDate from, LocalDate to, Measure measure, Interval interval, boolean enough) {}

    /** What somebody said or measured in a step. */
    public record Entry(int round, TrainingStage stage, String name, String content, String by, Instant at) {}

    /** What the rule says of the two figures. */
    public enum Verdict {
        EFFECTIVE,
        INEFFECTIVE,
        TOO_LITTLE
    }
}
