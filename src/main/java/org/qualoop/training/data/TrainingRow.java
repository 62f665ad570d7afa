package org.qualoop.training.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView.Verdict;
import org.qualoop.training.Work;

/** One row of {@code training}. */
public record TrainingRow(
        String trainingNo,
        TrainingStatus status,
        TrainingStage stage,
        int roundNo,
        Work work,
        String person,
        String groupId,
        String topic,
        String sopKey,
        String reason,
        String assignedBy,
        Instant assignedAt,
        Instant dueAt,
        String owner,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        BigDecimal beforeCounted,
        BigDecimal beforeUnder,
        int windowDays,
        int minData,
        int targetPercent,
        int maxExtensions,
        int extensions,
        Instant completedAt,
        LocalDate windowFrom,
        LocalDate windowTo,
        Verdict verdict,
        Instant closedAt,
        String closedBy,
        String processInstanceId,
        String openKey) {

    public boolean open() {
        return status == TrainingStatus.OPEN;
    }
}
