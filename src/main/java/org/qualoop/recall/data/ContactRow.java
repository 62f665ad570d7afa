package org.qualoop.recall.data;

import java.time.Instant;

/**
 * One customer of one recall.
 *
 * @param orderNo the order by which he is reached
 * @param route SHOP, SMS, EMAIL or NONE
 * @param place within the batch, from 0
 * @param times how often a message was given to his channel
 */
public record ContactRow(
        String recallNo,
        String customerId,
        String channel,
        String orderNo,
        String route,
        boolean observed,
        ContactState state,
        int roundNo,
        Integer batchNo,
        Integer place,
        int times,
        Instant contactedAt,
        String answer,
        Instant answeredAt,
        Instant addedAt) {}
