package org.qualoop.recall.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.recall.RecallReply;
import org.qualoop.recall.RecallReply.Answer;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ContactMapper;
import org.qualoop.recall.data.ReplyMapper;
import org.qualoop.recall.data.ReplyRow;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LineRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what customers answer, and sets in motion what they get for it. */
@Component
@Transactional
public class Replies {

    /** The message that a customer reports a reaction. */
    public static final String REACTION = "recallReaction";

    private static final String CHOICE = "CHOICE";

    private final Recalls recalls;
    private final ContactMapper contacts;
    private final ReplyMapper replies;
    private final ScopeMapper scopes;
    private final Remedies remedies;
    private final ContactRounds rounds;
    private final NcrApi ncrs;
    private final Engine engine;

    Replies(
            Recalls recalls,
            ContactMapper contacts,
            ReplyMapper replies,
            ScopeMapper scopes,
            Remedies remedies,
            ContactRounds rounds,
            NcrApi ncrs,
            Engine engine) {
        this.recalls = recalls;
        this.contacts = contacts;
        this.replies = replies;
        this.scopes = scopes;
        this.remedies = remedies;
        this.rounds = rounds;
        this.ncrs = ncrs;
        this.engine = engine;
    }

    /** What is wrong with a reply; empty when it can be recorded. */
    public List<FieldError> faults(RecallReply reply) {
        Optional<CampaignRow> recall = recalls.find(reply.recallNo());
        if (recall.isEmpty() || recall.get().drill()) {
            return List.of(new FieldError("/recallNo", "没有这次召回 there is no such recall: " + reply.recallNo()));
        }
        List<FieldError> errors = new ArrayList<>();
        if (contacts.find(reply.recallNo(), reply.customerId()).isEmpty()) {
            errors.add(new FieldError("/customerId", "该顾客不在召回范围内 this customer is not in the recall's scope"));
        }
        if (reply.orderNo() != null && !scopes.hasOrder(reply.recallNo(), reply.orderNo())) {
            errors.add(new FieldError("/orderNo", "该订单不在召回范围内 this order is not in the recall's scope"));
        }
        if (reply.answer() == Answer.DISPOSAL && reply.proofUrls().isEmpty()) {
            errors.add(new FieldError("/proofUrls", "自行销毁须附凭证 disposal needs proof"));
        }
        if (!offered(recall.get().solution(), reply.answer())) {
            errors.add(new FieldError(
                    "/answer", "本次召回的方案是 this recall offers " + recall.get().solution()));
        }
        return errors;
    }

    private static boolean offered(String solution, Answer answer) {
        boolean asksForSomething = answer != Answer.DECLINED && answer != Answer.GONE;
        return !asksForSomething || solution == null || CHOICE.equals(solution) || solution.equals(answer.name());
    }

    /** @throws Problem 400 that names the field */
    public void record(RecallReply reply, String by) {
        List<FieldError> faults = faults(reply);
        if (!faults.isEmpty()) {
            throw Problem.badRequest("回复有误 The reply is not valid", faults);
        }
        boolean reaction = reply.reaction() != null
                && replies.reply(reply.channel(), reply.replyId())
                        .map(known -> known.reaction() == null)
                        .orElse(true);
        replies.saveReply(row(reply, by));
        contacts.answered(reply.recallNo(), reply.customerId(), reply.answer().name(), reply.repliedAt());
        Map<String, String> details = new HashMap<>();
        details.put("customerId", reply.customerId());
        details.put("answer", reply.answer().name());
        recalls.note(reply.recallNo(), "recall.replied", by, details);
        remedies.promise(reply);
        if (reaction && !engine.correlate(REACTION, reply.recallNo(), Map.of())) {
            alarm(reply);
        }
        rounds.tellWhenAllAnswered(reply.recallNo());
    }

    /** The recall is over and somebody is hurt: that is a quality exception of its own. */
    private void alarm(RecallReply reply) {
        Optional<LineRow> line =
                scopes.linesOf(reply.recallNo(), reply.customerId()).stream().findFirst();
        ncrs.openOrJoin(new NcrRequest(
                SourceKind.ALERT,
                reply.recallNo() + "/" + reply.channel() + "/" + reply.replyId(),
                reply.orderNo(),
                line.map(LineRow::sku).orElse(null),
                line.map(LineRow::lotNo).orElse(null),
                Defect.UNSPECIFIED,
                Severity.CRITICAL,
                reply.text(),
                true));
    }

    private static ReplyRow row(RecallReply reply, String by) {
        return new ReplyRow(
                reply.channel(),
                reply.replyId(),
                reply.recallNo(),
                reply.customerId(),
                reply.orderNo(),
                reply.answer().name(),
                reply.qty(),
                String.join("\n", reply.proofUrls()),
                reply.reaction() == null ? null : reply.reaction().name(),
                reply.reaction() == null ? null : "NEW",
                null,
                null,
                reply.text(),
                reply.repliedAt(),
                by);
    }
}
