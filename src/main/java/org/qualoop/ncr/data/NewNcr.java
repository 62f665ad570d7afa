package org.qualoop.ncr.data;

import java.time.Instant;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.SourceKind;

/** What is known of an NCR when it is opened. */
public record NewNcr(
        String ncrNo,
        Severity severity,
        boolean safety,
        String defectCode,
        SourceKind sourceKind,
        String sourceRef,
        String orderNo,
        String sku,
        String lotNo,
        String supplierCode,
        String reportText,
        Instant openedAt,
        String openedBy,
        String openKey) {}
