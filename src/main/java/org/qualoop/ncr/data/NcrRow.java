package org.qualoop.ncr.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.SourceKind;

/** One row of {@code ncr}. */
public record NcrRow(
        String ncrNo,
        NcrStatus status,
        NcrStage stage,
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
        int cases,
        String owner,
        String ownerGroup,
        String leadGroup,
        String accountable,
        Instant openedAt,
        String openedBy,
        Instant dueAt,
        Instant closedAt,
        String cause,
        String causeStage,
        Disposition disposition,
        String concession,
        String conclusion,
        BigDecimal costAmount,
        String costCurrency,
        String processInstanceId,
        String mergedInto,
        String openKey) {

    public boolean open() {
        return status == NcrStatus.OPEN;
    }
}
