package org.qualoop.inspection;

import java.time.Instant;

/**
 * Every unit of an inspection lot has its verdict. Published in the same transaction.
 *
 * @param first whether this was the first inspection of these goods
 * @param supplierCode null while unknown
 */
public record LotJudged(
        String inspectionNo,
        boolean first,
        String supplierCode,
        String sku,
        String lotNo,
        String warehouse,
        InspectionVerdict verdict,
        int receivedQty,
        int acceptedQty,
        int rejectedQty,
        String inspector,
        Instant at) {}
