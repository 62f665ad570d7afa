package org.qualoop.rma.data;

import java.math.BigDecimal;
import java.time.Instant;

/** One row of {@code rma_return}. */
public record ReturnRow(
        String rmaNo,
        Source source,
        String channel,
        String requestId,
        ReturnType type,
        String orderNo,
        String customerId,
        String reasonCode,
        String reasonClass,
        String presumedCause,
        String defectCode,
        String text,
        Instant requestedAt,
        String goodsStatus,
        String platformStatus,
        PlatformState platformState,
        BigDecimal askedAmount,
        String askedCurrency,
        Instant deadlineAt,
        Instant refundedAt,
        String refundedBy,
        String returnTrackingNo,
        ReturnStatus status,
        Outcome outcome,
        String eligibility,
        String eligibilityNote,
        String owner,
        String ownerGroup,
        Instant dueAt,
        String decidedBy,
        Instant decidedAt,
        String decision,
        String rejectReason,
        String receivedBy,
        Instant receivedAt,
        String receivedTrackingNo,
        String gradedBy,
        Instant gradedAt,
        Boolean giftsReturned,
        String freightPayer,
        String settlement,
        String settlementReason,
        BigDecimal refundable,
        BigDecimal refundAmount,
        String currency,
        String approvedBy,
        String approval,
        String refuseReason,
        String appealText,
        String repairNote,
        String processInstanceId,
        String caseNo,
        Instant openedAt,
        Instant closedAt) {

    /** The buyer has the money already, from the platform. */
    public boolean refundedByPlatform() {
        return refundedAt != null || platformState == PlatformState.REFUNDED;
    }

    public boolean withdrawn() {
        return platformState == PlatformState.WITHDRAWN;
    }

    public boolean fromShop() {
        return requestId != null;
    }

    public boolean open() {
        return status != ReturnStatus.CLOSED;
    }
}
