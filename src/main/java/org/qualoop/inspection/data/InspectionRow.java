package org.qualoop.inspection.data;

import java.time.Instant;
import java.time.LocalDate;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.InspectionVerdict;

/** One row of {@code inspection_lot}. */
public record InspectionRow(
        String inspectionNo,
        String receiptNo,
        int lineNo,
        int part,
        String reinspectionOf,
        String poNo,
        String supplierCode,
        String warehouse,
        String sku,
        String lotNo,
        Instant receivedAt,
        int receivedQty,
        int acceptedQty,
        int rejectedQty,
        int urgentQty,
        String urgentBy,
        LocalDate producedOn,
        LocalDate expiresOn,
        InspectionStatus status,
        InspectionVerdict verdict,
        InspectionMode mode,
        String modeReason,
        Integer minRemainingDays,
        String sopKey,
        Integer sopVersion,
        String documents,
        String owner,
        String ownerGroup,
        Instant dueAt,
        Instant openedAt,
        Instant closedAt,
        String processInstanceId) {

    public int pending() {
        return receivedQty - acceptedQty - rejectedQty;
    }

    public boolean open() {
        return status == InspectionStatus.OPEN;
    }

    public boolean untouched() {
        return open() && pending() == receivedQty;
    }
}
