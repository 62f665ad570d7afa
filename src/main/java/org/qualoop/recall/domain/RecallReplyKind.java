package org.qualoop.recall.domain;

import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.oneOf;
import static org.qualoop.trace.Fields.quantity;
import static org.qualoop.trace.Fields.text;
import static org.qualoop.trace.Fields.texts;

import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.recall.RecallReply;
import org.qualoop.trace.Fact;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** Answers of customers to a recall as shops tell them. */
@Component
class RecallReplyKind implements IntakeKind {

    private static final Schema SCHEMA = Schema.of(
                    key("channel"),
                    key("replyId"),
                    key("recallNo"),
                    key("customerId"),
                    key("orderNo").optional(),
                    oneOf("answer", "REFUND", "REPLACEMENT", "DISPOSAL", "DECLINED", "GONE"),
                    quantity("qty").optional(),
                    texts("proofUrls", 2_000).optional(),
                    oneOf("reaction", "MILD", "SERIOUS", "SEVERE").optional(),
                    text("text", 4_000).optional(),
                    instant("repliedAt"))
            .keyedBy("channel", "replyId");

    private final Replies replies;

    RecallReplyKind(Replies replies) {
        this.replies = replies;
    }

    @Override
    public String name() {
        return "recall-replies";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<FieldError> check(Item item) {
        return replies.faults(reply(item));
    }

    @Override
    public void apply(List<Fact> facts) {
        facts.forEach(fact -> replies.record(reply(fact.item()), fact.receivedBy()));
    }

    private static RecallReply reply(Item item) {
        String reaction = item.text("reaction");
        return new RecallReply(
                item.text("channel"),
                item.text("replyId"),
                item.text("recallNo"),
                item.text("customerId"),
                item.text("orderNo"),
                RecallReply.Answer.valueOf(item.text("answer")),
                item.integer("qty"),
                item.texts("proofUrls"),
                reaction == null ? null : RecallReply.Reaction.valueOf(reaction),
                item.text("text"),
                item.instant("repliedAt"));
    }
}
