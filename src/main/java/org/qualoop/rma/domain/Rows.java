package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.platform.Money;
import org.qualoop.rma.data.PlatformState;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.qualoop.rma.data.ReturnType;

/** Builds rows from claims. */
final class Rows {

    private Rows() {}

    static ReturnRow of(String rmaNo, Claim claim, ReturnRules.Reason reason, PlatformState state, Instant openedAt) {
        return new ReturnRow(
                rmaNo,
                claim.source(),
                claim.channel(),
                claim.requestId(),
                claim.type(),
                claim.orderNo(),
                null,
                claim.reasonCode(),
                reason.reasonClass(),
                reason.presumedCause(),
                reason.defectCode(),
                claim.text(),
                claim.requestedAt(),
                claim.goodsStatus(),
                claim.platformStatus(),
                state,
                amount(claim.amount()),
                currency(claim.amount()),
                claim.deadlineAt(),
                claim.refundedAt(),
                claim.refundedBy(),
                claim.returnTrackingNo(),
                ReturnStatus.REQUESTED,
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
                null,
                null,
                null,
                openedAt,
                null);
    }

    /** The row with what the shop says now. What people have decided stays: the type and the cause they agreed on. */
    static ReturnRow revised(ReturnRow row, Claim claim, ReturnRules.Reason reason, PlatformState state) {
        boolean decided = row.decision() != null;
        ReturnType type = decided ? row.type() : claim.type();
        String cause = decided ? row.presumedCause() : reason.presumedCause();
        ReturnRow fresh = of(row.rmaNo(), claim, reason, state, row.openedAt());
        return new ReturnRow(
                row.rmaNo(),
                row.source(),
                row.channel(),
                row.requestId(),
                type,
                fresh.orderNo(),
                row.customerId(),
                fresh.reasonCode(),
                fresh.reasonClass(),
                cause,
                fresh.defectCode(),
                fresh.text(),
                fresh.requestedAt(),
                fresh.goodsStatus(),
                fresh.platformStatus(),
                state,
                fresh.askedAmount(),
                fresh.askedCurrency(),
                fresh.deadlineAt(),
                fresh.refundedAt(),
                fresh.refundedBy(),
                fresh.returnTrackingNo(),
                row.status(),
                row.outcome(),
                row.eligibility(),
                row.eligibilityNote(),
                row.owner(),
                row.ownerGroup(),
                row.dueAt(),
                row.decidedBy(),
                row.decidedAt(),
                row.decision(),
                row.rejectReason(),
                row.receivedBy(),
                row.receivedAt(),
                row.receivedTrackingNo(),
                row.gradedBy(),
                row.gradedAt(),
                row.giftsReturned(),
                row.freightPayer(),
                row.settlement(),
                row.settlementReason(),
                row.refundable(),
                row.refundAmount(),
                row.currency(),
                row.approvedBy(),
                row.approval(),
                row.refuseReason(),
                row.appealText(),
                row.repairNote(),
                row.processInstanceId(),
                row.caseNo(),
                row.openedAt(),
                row.closedAt());
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }

    private static String currency(Money money) {
        return money == null ? null : money.currency();
    }
}
