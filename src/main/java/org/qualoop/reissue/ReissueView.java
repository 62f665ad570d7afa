package org.qualoop.reissue;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;

/**
 * A reissue as pages and APIs show it; without personal data.
 *
 * @param resolution {@code RESHIP} or {@code REFUND}
 * @param status {@code REQUESTED}, {@code APPROVED}, {@code PICKED}, {@code RESHIPPED}, {@code SHIPPED},
 *     {@code REFUNDED}, {@code CANCELLED}, {@code REFUSED}, {@code CLOSED}
 * @param outcome how it ended: {@code SHIPPED}, {@code REFUNDED}, {@code NOTHING_DUE}, {@code CANCELLED},
 *     {@code REFUSED}; null while that is open
 * @param collection {@code NONE}, {@code ASKED}, {@code REFUSED}, {@code ARRIVED}, {@code LEFT}
 * @param worth what the customer paid for the units, null while unknown
 */
public record ReissueView(
        String reissueNo,
        String status,
        String outcome,
        String orderNo,
        String misNo,
        String replaces,
        String reason,
        String resolution,
        List<Line> lines,
        boolean collectWrongItem,
        String collection,
        String collectTrackingNo,
        String wrongSku,
        Money worth,
        String requestedBy,
        String approvedBy,
        String refuseReason,
        String shipmentNo,
        String trackingNo,
        Instant shippedAt,
        Money refund,
        String refundNo,
        String ncrNo,
        String owner,
        Instant dueAt,
        Instant openedAt,
        Instant closedAt,
        String processInstanceId,
        List<TaskView> tasks) {

    /**
     * @param sku what is sent; another than was ordered when that was agreed
     * @param state {@code OPEN}, {@code RESERVED}, {@code PICKED}, {@code RESHIPPED}
     * @param units each unit as it was scanned
     */
    public record Line(int orderLineNo, String sku, int qty, String state, String outboundNo, List<Unit> units) {}

    public record Unit(String lotNo, String scannedBy, Instant scannedAt) {}
}
