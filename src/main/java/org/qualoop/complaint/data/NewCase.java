package org.qualoop.complaint.data;

import java.time.Instant;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.CaseSource;
import org.qualoop.inspection.Severity;

/** A case as it is opened. */
public record NewCase(
        String caseNo,
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
        Instant saidAt,
        Instant openedAt) {}
