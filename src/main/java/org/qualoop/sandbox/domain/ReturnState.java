package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigDecimal;
import java.time.Instant;

/** What the shop remembers of a return request; stored as JSON. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class ReturnState {

    int number;
    String requestId;
    String orderNo;
    String channel;
    String type;
    String reason;
    String text;
    int lineNo;
    String sku;
    String lotNo;
    int qty;
    BigDecimal amount;
    String requestedAt;
    String deadlineAt;
    String platformStatus;
    String refundedAt;
    String refundedBy;
    String trackingNo;

    boolean goodsComeBack() {
        return !"REFUND_ONLY".equals(type) && !"RESEND".equals(type);
    }

    void refunded(Instant at, String by) {
        refundedAt = at.toString();
        refundedBy = by;
    }
}
