package org.qualoop.recall.data;

import java.time.Instant;

/**
 * What a customer answered to a recall.
 *
 * @param proof addresses of pictures, one on each line
 * @param reactionState NEW, TAKEN or REPORTED; null without a reaction
 */
public record ReplyRow(
        String channel,
        String replyId,
        String recallNo,
        String customerId,
        String orderNo,
        String answer,
        Integer qty,
        String proof,
        String reaction,
        String reactionState,
        Instant reportedAt,
        String reportRef,
        String replyText,
        Instant repliedAt,
        String recordedBy) {}
