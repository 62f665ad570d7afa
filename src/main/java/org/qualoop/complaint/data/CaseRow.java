package org.qualoop.complaint.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.inspection.Severity;

/** One row of {@code complaint_case}. */
public record CaseRow(
        String caseNo,
        CaseStatus status,
        CaseSource sourceKind,
        String sourceChannel,
        String sourceRef,
        String orderNo,
        String sku,
        String lotNo,
        String customerId,
        String defectCode,
        Severity severity,
        CasePriority priority,
        boolean safety,
        String ncrNo,
        String recordNo,
        String processInstanceId,
        String owner,
        String ownerGroup,
        Instant saidAt,
        Instant openedAt,
        Instant dueAt,
        Instant respondedAt,
        Instant servedAt,
        boolean injuryOpen,
        Instant closedAt,
        String contactResult,
        String replyText,
        String injuryNote,
        BigDecimal compensationAmount,
        String compensationCurrency,
        String paymentNo) {

    public boolean open() {
        return status == CaseStatus.OPEN;
    }
}
