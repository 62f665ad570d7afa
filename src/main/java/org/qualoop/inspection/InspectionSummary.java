package org.qualoop.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One inspection lot in a list.
 *
 * @param reinspectionOf the inspection whose rejected goods are looked at again; null at the first
 * @param verdict null while open
 * @param severity how strictly it was sampled; null when it was not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InspectionSummary(
        String inspectionNo,
        InspectionStatus status,
        InspectionVerdict verdict,
        InspectionMode mode,
        SamplingSeverity severity,
        String reinspectionOf,
        String receiptNo,
        String poNo,
        String supplierCode,
        String warehouse,
        String sku,
        String lotNo,
        int receivedQty,
        int acceptedQty,
        int rejectedQty,
        int pendingQty,
        int urgentQty,
        String owner,
        Instant dueAt,
        Instant openedAt,
        Instant closedAt) {}
