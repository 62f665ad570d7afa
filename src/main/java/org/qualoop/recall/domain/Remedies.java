package org.qualoop.recall.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.recall.RecallReply;
import org.qualoop.recall.RecallReply.Answer;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.RemedyRow;
import org.qualoop.recall.data.ReplyMapper;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LineRow;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers get: promised once for each line of an order, settled in batches by {@code recall-remedies}. */
@Component
@Transactional
public class Remedies {

    /** Series of their numbers. */
    public static final String SERIES = "RCR";

    private static final String PROCESS = "recall-remedies";
    private static final String APPROVED = "APPROVED";
    private static final String REFUND = "REFUND";
    private static final int BATCH = 50;

    private final CampaignMapper campaigns;
    private final ReplyMapper mapper;
    private final ScopeMapper scopes;
    private final TraceApi trace;
    private final Numbers numbers;
    private final Engine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Remedies(
            CampaignMapper campaigns,
            ReplyMapper mapper,
            ScopeMapper scopes,
            TraceApi trace,
            Numbers numbers,
            Engine engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.mapper = mapper;
        this.scopes = scopes;
        this.trace = trace;
        this.numbers = numbers;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /** Promises what the reply asks for, up to its units. A line that has its remedy already gets no second one. */
    void promise(RecallReply reply) {
        if (reply.answer() == Answer.DECLINED || reply.answer() == Answer.GONE) {
            return;
        }
        campaigns.lock(reply.recallNo());
        int left = reply.qty() == null ? Integer.MAX_VALUE : reply.qty();
        for (LineRow line : scopes.linesOf(reply.recallNo(), reply.customerId())) {
            boolean meant = line.orderLineNo() != null
                    && (reply.orderNo() == null || reply.orderNo().equals(line.orderNo()))
                    && (line.qty() != null || reply.qty() != null);
            if (meant && left > 0) {
                left -= promise(reply, line, left);
            }
        }
        settle(reply.recallNo());
    }

    private int promise(RecallReply reply, LineRow line, int atMost) {
        int qty = Math.min(atMost, line.qty() == null ? 1 : line.qty());
        Optional<Money> paid = paid(line.orderNo(), line.orderLineNo(), qty);
        int promised = mapper.insertRemedy(new RemedyRow(
                numbers.next(SERIES),
                reply.recallNo(),
                reply.customerId(),
                line.orderNo(),
                line.orderLineNo(),
                reply.answer() == Answer.REPLACEMENT ? "REPLACEMENT" : REFUND,
                line.sku(),
                line.lotNo(),
                qty,
                reply.answer() == Answer.DISPOSAL,
                paid.map(Money::amount).orElse(null),
                paid.map(Money::currency).orElse(null),
                null,
                null,
                null,
                null));
        return promised * qty;
    }

    /** What the customer really paid for so many units of the line; empty when nobody has told. */
    private Optional<Money> paid(String orderNo, int lineNo, int qty) {
        OrderLineView line =
                trace.order(orderNo).flatMap(order -> order.line(lineNo)).orElse(null);
        if (line == null) {
            return Optional.empty();
        }
        if (line.paidAmount() != null) {
            BigDecimal share = line.paidAmount()
                    .amount()
                    .multiply(BigDecimal.valueOf(Math.min(qty, line.qty())))
                    .divide(BigDecimal.valueOf(line.qty()), 2, RoundingMode.HALF_UP);
            return Optional.of(new Money(share, line.paidAmount().currency()));
        }
        return Optional.ofNullable(line.unitPrice())
                .map(price -> new Money(price.amount().multiply(BigDecimal.valueOf(qty)), price.currency()));
    }

    /** Starts to settle what is promised, once the recall is approved and unless somebody settles already. */
    public void settle(String recallNo) {
        CampaignRow recall = campaigns.find(recallNo).orElseThrow();
        boolean due = APPROVED.equals(recall.approval())
                && !mapper.pending(recallNo, 1).isEmpty();
        if (due && campaigns.beginSettling(recallNo) > 0) {
            engine.start(PROCESS, recallNo, Map.of());
        }
    }

    /** The next batch; empty when everything is settled, and then the next promise starts anew. */
    public List<String> take(String recallNo) {
        campaigns.lock(recallNo);
        List<String> next = mapper.pending(recallNo, BATCH).stream()
                .filter(remedyNo -> mapper.take(remedyNo) > 0)
                .toList();
        if (next.isEmpty()) {
            campaigns.endSettling(recallNo);
        }
        return next;
    }

    /** Those that are being settled. */
    public List<String> taken(String recallNo) {
        return mapper.taken(recallNo);
    }

    public RemedyRow get(String remedyNo) {
        return mapper.remedy(remedyNo).orElseThrow(() -> Problem.notFound("没有这笔补偿 There is no remedy " + remedyNo));
    }

    /** A person of finance says how much. */
    public void price(String remedyNo, BigDecimal amount) {
        if (amount == null || amount.signum() <= 0) {
            throw Problem.badRequest("/refundAmount", "金额须大于零 the amount must be above zero");
        }
        mapper.setAmount(remedyNo, amount.setScale(2, RoundingMode.HALF_UP), "CNY");
    }

    /** There is nothing to send: the customer gets his money. */
    public void turnToRefund(String remedyNo) {
        mapper.turnToRefund(remedyNo, "补发不成，改为退款 no goods to send, refunded instead");
    }

    public void done(String remedyNo, String reference, String note) {
        if (mapper.settle(remedyNo, "DONE", reference, note, clock.instant()) > 0) {
            book(get(remedyNo));
        }
    }

    public void refused(String remedyNo, String note) {
        mapper.settle(remedyNo, "REFUSED", null, note, clock.instant());
    }

    private void book(RemedyRow remedy) {
        boolean refund = REFUND.equals(remedy.kind());
        events.publishEvent(new CostIncurred(
                remedy.recallNo(),
                remedy.remedyNo(),
                refund ? CostIncurred.Kind.REFUND : CostIncurred.Kind.MATERIAL,
                CostIncurred.Stage.RECALL,
                remedy.orderNo(),
                remedy.sku(),
                remedy.lotNo(),
                null,
                remedy.qty(),
                null,
                refund ? new Money(remedy.amount(), remedy.currency()) : null,
                remedy.disposed() ? CostIncurred.Goods.SCRAPPED : null,
                clock.instant()));
    }
}
