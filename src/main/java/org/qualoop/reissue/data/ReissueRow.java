package org.qualoop.reissue.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.reissue.ReissueReason;

/** One row of {@code reissue}. */
public record ReissueRow(
        String reissueNo,
        String orderNo,
        String misNo,
        String replaces,
        String channel,
        String customerId,
        ReissueReason reason,
        Resolution resolution,
        Status status,
        String outcome,
        boolean collectAsked,
        String wrongSku,
        BigDecimal worthAmount,
        String currency,
        String requestedBy,
        String approvedBy,
        String refuseReason,
        String shipmentNo,
        String trackingNo,
        Instant reshippedAt,
        Instant shippedAt,
        Pickup collection,
        String collectTrackingNo,
        String itemParcelNo,
        String itemSku,
        String itemLotNo,
        Integer itemQty,
        BigDecimal refundAmount,
        String refundNo,
        String ncrNo,
        String owner,
        String ownerGroup,
        Instant dueAt,
        String processInstanceId,
        Instant openedAt,
        Instant closedAt) {

    public enum Resolution {
        RESHIP,
        REFUND
    }

    /** Where the wrong item is. */
    public enum Pickup {
        NONE,
        ASKED,
        REFUSED,
        ARRIVED,
        LEFT
    }

    /** What has been done; the last three are final. */
    public enum Status {
        REQUESTED,
        APPROVED,
        PICKED,
        RESHIPPED,
        SHIPPED,
        REFUNDED,
        CANCELLED,
        REFUSED,
        CLOSED;

        public boolean open() {
            return this != REFUSED && this != CLOSED;
        }
    }
}
