package org.qualoop.delivery.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.CareStatus;
import org.qualoop.delivery.ClaimStatus;
import org.qualoop.delivery.Subject;

/** One row of {@code delivery_care}. Amounts in CNY. */
public record CareRow(
        String careNo,
        CareStatus status,
        Subject kind,
        String ref,
        String orderNo,
        String shipmentNo,
        String warehouse,
        String carrier,
        String channel,
        String customerId,
        int priority,
        String parcelStatus,
        Instant sinceAt,
        Instant promisedAt,
        String wordsZh,
        String wordsEn,
        String processInstanceId,
        String owner,
        String ownerGroup,
        Instant openedAt,
        Instant dueAt,
        Instant respondedAt,
        Instant closedAt,
        CareOutcome outcome,
        String note,
        String ncrNo,
        BigDecimal compensationAmount,
        String paymentNo,
        Instant reissueWantedAt,
        ClaimStatus claimStatus,
        String claimNo,
        String claimProcessId,
        BigDecimal claimAmount,
        BigDecimal claimPaid,
        String claimNote) {

    public boolean open() {
        return status == CareStatus.OPEN;
    }

    /** Money was promised and has not been paid yet: the customer's due, whatever the parcel does. */
    public boolean owesMoney() {
        return compensationAmount != null && paymentNo == null;
    }
}
