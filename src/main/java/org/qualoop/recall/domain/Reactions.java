package org.qualoop.recall.domain;

import java.time.Clock;
import java.util.Map;
import org.qualoop.platform.Problem;
import org.qualoop.recall.data.ReplyMapper;
import org.qualoop.recall.data.ReplyRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adverse reactions that customers of a recall report. */
@Component
@Transactional
public class Reactions {

    private final ReplyMapper replies;
    private final Recalls recalls;
    private final Clock clock;

    Reactions(ReplyMapper replies, Recalls recalls, Clock clock) {
        this.replies = replies;
        this.recalls = recalls;
        this.clock = clock;
    }

    /** The oldest one that nobody takes care of. */
    public ReplyRow take(String recallNo) {
        ReplyRow reply = replies.newReaction(recallNo)
                .orElseThrow(() -> Problem.conflict("没有待处理的不良反应 No reaction waits in " + recallNo));
        replies.setReaction(reply.channel(), reply.replyId(), "TAKEN", null, null);
        recalls.note(recallNo, "recall.reaction", Map.of("reaction", reply.reaction()));
        return reply;
    }

    public void reported(String recallNo, String channel, String replyId, String reference, String by) {
        replies.setReaction(channel, replyId, "REPORTED", clock.instant(), reference);
        recalls.note(recallNo, "recall.reactionReported", by, Map.of("reference", reference));
    }
}
