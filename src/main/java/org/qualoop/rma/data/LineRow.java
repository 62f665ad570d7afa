package org.qualoop.rma.data;

import java.math.BigDecimal;

/**
 * One row of {@code rma_line}.
 *
 * @param sku null until the order has come; so are ordered quantity and paid amount
 * @param paidAmount what the customer really paid for the whole order line
 * @param refundAmount what this return gives back for the line
 */
public record LineRow(
        String rmaNo,
        int orderLineNo,
        String sku,
        int qty,
        Integer orderedQty,
        BigDecimal paidAmount,
        String currency,
        String grade,
        String cause,
        String lotNo,
        String defectCode,
        Boolean lotWasShipped,
        String disposition,
        String stockStatus,
        Integer refundPercent,
        Boolean autoAllowed,
        BigDecimal refundAmount,
        String ncrNo) {

    public static LineRow asked(String rmaNo, int orderLineNo, int qty) {
        return new LineRow(
                rmaNo,
                orderLineNo,
                null,
                qty,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
