package org.qualoop.inspection;

/**
 * Received goods were rejected, by inspection or by rule. Published in the transaction of the verdict; whoever decides
 * the disposition answers by {@link RejectedLots#decide}.
 *
 * @param ref names these goods in {@link RejectedLots}
 * @param qty units rejected
 * @param reasons why, in words
 */
public record LotRejected(
        String ref,
        String inspectionNo,
        String supplierCode,
        String sku,
        String lotNo,
        int qty,
        String defectCode,
        Severity severity,
        String reasons) {}
