package org.qualoop.delivery.data;

import java.time.Instant;
import org.qualoop.delivery.Subject;

/** A care that is being opened. */
public record NewCare(
        String careNo,
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
        Instant openedAt) {}
