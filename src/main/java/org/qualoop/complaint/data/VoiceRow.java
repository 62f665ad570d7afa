package org.qualoop.complaint.data;

import java.time.Instant;
import org.qualoop.complaint.CaseSource;
import org.qualoop.inspection.Severity;

/** One row of {@code complaint_voice}; {@code mediaUrls} is a JSON array. */
public record VoiceRow(
        CaseSource kind,
        String channel,
        String ref,
        String complaintKind,
        Integer rating,
        Instant saidAt,
        String orderNo,
        String sku,
        String lotNo,
        String customerId,
        String saidText,
        String appendText,
        String mediaUrls,
        String defectCode,
        Severity severity,
        boolean safety,
        boolean alarm,
        String caseNo,
        String ncrNo,
        Instant receivedAt) {}
