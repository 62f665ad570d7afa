package org.qualoop.recall.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Replies of customers and what they get. */
@Mapper
public interface ReplyMapper {

    void saveReply(ReplyRow row);

    Optional<ReplyRow> reply(String channel, String replyId);

    /** Newest first, of one customer unless it is null. */
    List<ReplyRow> replies(
            @Param("recallNo") String recallNo, @Param("customerId") String customerId, @Param("limit") int limit);

    /** The oldest reaction that nobody takes care of. */
    Optional<ReplyRow> newReaction(String recallNo);

    int setReaction(String channel, String replyId, String state, Instant reportedAt, String reportRef);

    /** @return 0 when that line of the order has its remedy already, in whichever recall */
    int insertRemedy(RemedyRow row);

    Optional<RemedyRow> remedy(String remedyNo);

    List<String> pending(String recallNo, int limit);

    int take(String remedyNo);

    List<String> taken(String recallNo);

    int setAmount(String remedyNo, BigDecimal amount, String currency);

    int turnToRefund(String remedyNo, String note);

    int settle(String remedyNo, String status, String reference, String note, Instant at);

    List<RemedyCount> remedies(String recallNo);

    /** Units that customers destroyed and showed. */
    long disposed(String recallNo);

    record RemedyCount(String kind, String status, long count, long units, BigDecimal amount) {}
}
