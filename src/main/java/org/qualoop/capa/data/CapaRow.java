package org.qualoop.capa.data;

import java.time.Instant;
import java.time.LocalDate;
import org.qualoop.capa.CapaReason;
import org.qualoop.capa.CapaStatus;
import org.qualoop.capa.CapaStep;
import org.qualoop.inspection.Severity;

/** One row of {@code capa}. */
public record CapaRow(
        String capaNo,
        CapaStatus status,
        CapaStep step,
        int roundNo,
        String title,
        Severity severity,
        String sku,
        String supplierCode,
        String lotNo,
        String defectCode,
        CapaReason reason,
        String reportText,
        String owner,
        String ownerGroup,
        String leadGroup,
        Instant openedAt,
        String openedBy,
        Instant dueAt,
        Instant closedAt,
        String closedBy,
        String kpi,
        Integer targetPercent,
        Integer windowDays,
        Integer minData,
        Integer maxExtensions,
        int extensions,
        LocalDate windowFrom,
        LocalDate windowTo,
        String processInstanceId,
        String openKey) {

    public boolean open() {
        return status == CapaStatus.OPEN;
    }
}
