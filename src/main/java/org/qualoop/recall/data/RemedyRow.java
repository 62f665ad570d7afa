package org.qualoop.recall.data;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a customer gets for one line of an order.
 *
 * @param kind REFUND or REPLACEMENT
 * @param disposed whether he destroyed the goods and showed it
 * @param amount null while nobody knows it
 * @param status PENDING, TAKEN, DONE or REFUSED
 */
public record RemedyRow(
        String remedyNo,
        String recallNo,
        String customerId,
        String orderNo,
        int orderLineNo,
        String kind,
        String sku,
        String lotNo,
        int qty,
        boolean disposed,
        BigDecimal amount,
        String currency,
        String status,
        String reference,
        String note,
        Instant settledAt) {}
