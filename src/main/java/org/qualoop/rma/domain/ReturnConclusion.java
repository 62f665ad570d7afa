package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qualoop.complaint.CaseApi;
import org.qualoop.platform.Money;
import org.qualoop.rma.ReturnClosed;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.Outcome;
import org.qualoop.rma.data.RefundRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** How a return ended, and the words that the customer gets. */
@Service
public class ReturnConclusion {

    private final Returns records;
    private final ReturnMapper returns;
    private final Refunds refunds;
    private final ReturnCosts costs;
    private final CaseApi cases;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnConclusion(
            Returns records,
            ReturnMapper returns,
            Refunds refunds,
            ReturnCosts costs,
            CaseApi cases,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.returns = returns;
        this.refunds = refunds;
        this.costs = costs;
        this.cases = cases;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    public Outcome outcome(String rmaNo) {
        return outcome(records.get(rmaNo), refunds.of(rmaNo));
    }

    static Outcome outcome(ReturnRow row, Optional<RefundRow> refund) {
        if (refund.filter(RefundRow::paidByUs).isPresent()) {
            return Outcome.REFUNDED;
        }
        if (row.appealText() != null) {
            return Outcome.APPEALED;
        }
        if ("RESHIP".equals(row.settlement())) {
            return Outcome.RESHIPPED;
        }
        if ("REPAIR".equals(row.settlement())) {
            return Outcome.REPAIRED;
        }
        if (row.refundedByPlatform()) {
            return Outcome.REFUNDED_BY_PLATFORM;
        }
        if (row.withdrawn()) {
            return Outcome.WITHDRAWN;
        }
        if ("REJECT".equals(row.decision())) {
            return Outcome.REJECTED;
        }
        if ("REFUSE".equals(row.approval())) {
            return Outcome.REFUND_REFUSED;
        }
        return row.status() == ReturnStatus.AWAITING_GOODS ? Outcome.NOT_RETURNED : Outcome.NO_REFUND;
    }

    /** Customers of Chinese shops are told in Chinese. */
    public String answer(String rmaNo, Outcome outcome) {
        ReturnRow row = records.get(rmaNo);
        String amount = refunds.of(rmaNo)
                .map(refund -> plain(refund.amount()) + " " + refund.currency())
                .orElse("");
        String reason = "REJECT".equals(row.decision()) ? row.rejectReason() : row.refuseReason();
        Object[] details = {row.orderNo(), amount, reason == null ? "" : reason};
        return messages.getMessage("rma.answer." + outcome, details, Locale.SIMPLIFIED_CHINESE);
    }

    /** Who has withdrawn himself needs no word from us; without a shop there is no way to tell. */
    public boolean customerToTell(String rmaNo, Outcome outcome) {
        return outcome != Outcome.WITHDRAWN && records.get(rmaNo).channel() != null;
    }

    public void close(String rmaNo) {
        ReturnRow row = records.get(rmaNo);
        Outcome outcome = outcome(rmaNo);
        records.move(rmaNo, ReturnStatus.CLOSED);
        Instant now = clock.instant();
        returns.close(rmaNo, outcome, now);
        cases.closeOfReturn(rmaNo);
        records.note(rmaNo, "rma.closed", Map.of("outcome", outcome.name()));
        Money refunded = refunded(row);
        List<LineRow> lines = records.lines(rmaNo);
        costs.tell(row, lines, outcome, refunded, now);
        events.publishEvent(new ReturnClosed(
                rmaNo,
                row.orderNo(),
                row.type().name(),
                outcome.name(),
                worstCause(row, lines),
                refunded,
                row.freightPayer(),
                now));
    }

    private static String worstCause(ReturnRow row, List<LineRow> lines) {
        return RefundSum.worst(lines.stream().map(LineRow::cause).toList()).orElse(row.presumedCause());
    }

    private Money refunded(ReturnRow row) {
        Optional<Money> ours = refunds.of(row.rmaNo())
                .filter(RefundRow::paidByUs)
                .map(refund -> new Money(refund.amount(), refund.currency()));
        if (ours.isPresent() || !row.refundedByPlatform() || row.askedAmount() == null) {
            return ours.orElse(null);
        }
        return new Money(row.askedAmount(), row.askedCurrency());
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
