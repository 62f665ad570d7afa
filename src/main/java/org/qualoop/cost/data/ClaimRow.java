package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.cost.ClaimStatus;

/** One row of {@code cost_claim}. */
public record ClaimRow(
        String claimNo,
        String supplierCode,
        Instant periodFrom,
        Instant periodTo,
        ClaimStatus status,
        String currency,
        BigDecimal claimed,
        String note,
        String approvedBy,
        String refusedReason,
        String letterId,
        Instant sentAt,
        Instant replyBy,
        int rounds,
        BigDecimal agreed,
        String agreedBy,
        BigDecimal settled,
        String settledHow,
        String settledRef,
        String settledBy,
        Instant settledAt,
        String outcome,
        String withdrawnReason,
        String owner,
        String ownerGroup,
        Instant dueAt,
        Instant openedAt,
        String openedBy,
        Instant closedAt,
        String processInstanceId) {

    public boolean sent() {
        return sentAt != null;
    }
}
