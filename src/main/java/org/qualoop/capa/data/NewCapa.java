package org.qualoop.capa.data;

import java.time.Instant;
import org.qualoop.capa.CapaReason;
import org.qualoop.inspection.Severity;

/** What is known of a CAPA when it is opened. */
public record NewCapa(
        String capaNo,
        String title,
        Severity severity,
        String sku,
        String supplierCode,
        String lotNo,
        String defectCode,
        CapaReason reason,
        String reportText,
        Instant openedAt,
        String openedBy,
        String openKey) {}
