package org.qualoop.rma;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;

/**
 * A return as pages and APIs show it. Carries no personal data but the customer's id and his own words.
 *
 * @param status {@code REQUESTED}, {@code AWAITING_GOODS}, {@code RECEIVED}, {@code INSPECTED}, {@code SETTLING},
 *     {@code CLOSED}
 * @param outcome how it ended, null while open
 * @param platformStatus the shop's own word, known to us or not
 * @param platformState what it means to us
 * @param refundable the most that can be given back, from what was really paid
 * @param giftsDue gifts that must come back too
 * @param madeGoodBy reissues that sent or paid for the same units
 */
public record ReturnView(
        String rmaNo,
        String status,
        String outcome,
        String source,
        String type,
        String channel,
        String requestId,
        String orderNo,
        String customerId,
        String reasonCode,
        String reasonClass,
        String text,
        Instant requestedAt,
        String goodsStatus,
        String platformStatus,
        String platformState,
        Money amount,
        Instant deadlineAt,
        Instant refundedAt,
        String refundedBy,
        String returnTrackingNo,
        List<String> buyerEvidenceUrls,
        boolean orderKnown,
        String eligibility,
        String eligibilityNote,
        String owner,
        String ownerGroup,
        Instant dueAt,
        String decision,
        String decidedBy,
        String rejectReason,
        String receivedBy,
        Instant receivedAt,
        String receivedTrackingNo,
        String gradedBy,
        Instant gradedAt,
        String cause,
        List<Gift> giftsDue,
        Boolean giftsReturned,
        String freightPayer,
        String settlement,
        String settlementReason,
        Money refundable,
        Money refundAmount,
        Refund refund,
        String approvedBy,
        String refuseReason,
        String appealText,
        List<Line> lines,
        List<Arrival> arrivals,
        List<String> otherReturns,
        List<String> madeGoodBy,
        String caseNo,
        String processInstanceId,
        List<TaskView> tasks,
        Instant openedAt,
        Instant closedAt) {

    /**
     * @param sku null until the order has come
     * @param paidAmount what the customer really paid for the whole order line
     * @param lotWasShipped whether the lot seen is one that the order received; null when not known
     */
    public record Line(
            int orderLineNo,
            String sku,
            String name,
            int qty,
            Integer orderedQty,
            Money paidAmount,
            String grade,
            String cause,
            String lotNo,
            Boolean lotWasShipped,
            String defectCode,
            String disposition,
            Money refundAmount,
            String ncrNo) {}

    public record Gift(int orderLineNo, String sku, String name, int qty) {}

    public record Refund(Money amount, String status, String refundNo, Instant at) {}

    public record Arrival(String arrivalNo, String parcelNo, String warehouse, Instant at, String trackingNo) {}
}
