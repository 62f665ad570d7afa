package org.qualoop.reissue.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.reissue.ReissueReason;

/** A reissue as it is opened. */
public record NewReissue(
        String reissueNo,
        String orderNo,
        String misNo,
        String replaces,
        String channel,
        String customerId,
        ReissueReason reason,
        ReissueRow.Resolution resolution,
        boolean collectAsked,
        String wrongSku,
        BigDecimal worthAmount,
        String currency,
        String requestedBy,
        Instant openedAt) {}
