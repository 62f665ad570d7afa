package org.qualoop.recall;

import java.time.Instant;
import java.util.List;

/**
 * What a customer answers to a recall.
 *
 * @param channel where the answer came in
 * @param replyId its number there; the same again is the same answer
 * @param orderNo null: everything the customer received
 * @param qty units it is about, null: all
 * @param proofUrls pictures, needed for DISPOSAL
 * @param reaction an adverse reaction that the customer reports, or null
 */
public record RecallReply(
        String channel,
        String replyId,
        String recallNo,
        String customerId,
        String orderNo,
        Answer answer,
        Integer qty,
        List<String> proofUrls,
        Reaction reaction,
        String text,
        Instant repliedAt) {

    /** GONE: used up or given away. DISPOSAL: destroyed, for a refund. */
    public enum Answer {
        REFUND,
        REPLACEMENT,
        DISPOSAL,
        DECLINED,
        GONE
    }

    /** How bad a reaction is: SEVERE includes death, and several persons hurt by one lot. */
    public enum Reaction {
        MILD,
        SERIOUS,
        SEVERE
    }
}
