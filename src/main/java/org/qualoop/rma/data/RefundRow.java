package org.qualoop.rma.data;

import java.math.BigDecimal;
import java.time.Instant;

/** One row of {@code rma_refund}: there is at most one per return. */
public record RefundRow(
        String rmaNo,
        BigDecimal amount,
        String currency,
        Status status,
        String refundNo,
        String note,
        Instant reservedAt,
        Instant settledAt) {

    public enum Status {
        /** Asked of the payment system, answer open. */
        RESERVED,
        PAID,
        PAID_BY_HAND,
        /** The payment system has said no. */
        REFUSED,
        /** Ours was given up because the platform has paid. */
        BY_PLATFORM,
        GIVEN_UP
    }

    public boolean paidByUs() {
        return status == Status.PAID || status == Status.PAID_BY_HAND;
    }
}
