package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What can be given back for a line: the share of what was really paid for it, less what other returns of the order gave
 * back before.
 */
record RefundBasis(BigDecimal paid, int ordered, int returned, BigDecimal refundedBefore) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Never more than what is left of the payment. */
    BigDecimal refundable() {
        int units = Math.min(returned, ordered);
        BigDecimal share = paid.multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(Math.max(1, ordered)), 2, RoundingMode.HALF_UP);
        BigDecimal left = paid.subtract(refundedBefore).max(BigDecimal.ZERO);
        return share.min(left).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal refund(int percent) {
        return refundable().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
