package org.qualoop.complaint;

import java.time.Instant;
import org.qualoop.inspection.Severity;

/**
 * A return request as a customer case. The return's own process works on it, so no other is started.
 *
 * @param rmaNo the return's number, business key of its process
 * @param channel the shop, or the house's own name for a return opened by hand
 * @param requestId the request in the shop's world, or the return's number
 * @param defectCode null: not specified
 * @param severity null: minor
 * @param requestedAt when the customer asked
 */
public record ReturnCase(
        String rmaNo,
        String processInstanceId,
        String channel,
        String requestId,
        String orderNo,
        String sku,
        String lotNo,
        String customerId,
        String defectCode,
        Severity severity,
        Instant requestedAt) {}
