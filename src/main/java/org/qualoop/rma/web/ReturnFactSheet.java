package org.qualoop.rma.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qualoop.platform.Money;
import org.qualoop.rma.ReturnView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A return in the words of the people who work on it: what is known, what is missing, what to be careful with. */
@Component
class ReturnFactSheet {

    private final MessageSource messages;

    ReturnFactSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** @param warn whether the reader should be careful */
    record Fact(String label, String value, boolean warn) {}

    List<Fact> of(ReturnView view) {
        List<Fact> facts = new ArrayList<>();
        verdict(view, facts);
        platform(view, facts);
        goods(view, facts);
        inspection(view, facts);
        money(view, facts);
        return facts;
    }

    private void verdict(ReturnView view, List<Fact> facts) {
        if (!view.orderKnown()) {
            add(facts, "order", say("rma.fact.orderMissing"), true);
        }
        if (view.eligibility() != null) {
            String verdict = say("rma.eligibility." + view.eligibility());
            String note = say("rma.eligibility.note." + view.eligibilityNote());
            add(facts, "eligibility", verdict + " · " + note, !"ELIGIBLE".equals(view.eligibility()));
        }
        if (!view.otherReturns().isEmpty()) {
            add(facts, "otherReturns", String.join(", ", view.otherReturns()), true);
        }
        if (!view.madeGoodBy().isEmpty()) {
            add(facts, "madeGoodBy", String.join(", ", view.madeGoodBy()), true);
        }
        if (view.rejectReason() != null) {
            add(facts, "rejectReason", view.rejectReason(), false);
        }
    }

    private void platform(ReturnView view, List<Fact> facts) {
        if (view.platformStatus() != null) {
            String meaning = say("rma.state." + view.platformState());
            boolean careful = !"OPEN".equals(view.platformState()) && !"AGREED".equals(view.platformState());
            boolean told = view.platformStatus().matches("[A-Z_]+") && !"UNKNOWN".equals(view.platformState());
            add(facts, "platform", told ? meaning : view.platformStatus() + " · " + meaning, careful);
        }
        if (view.refundedAt() != null) {
            String by = view.refundedBy() == null ? "" : " · " + view.refundedBy();
            add(facts, "refundedAt", view.refundedAt() + by, true);
        }
        if (view.goodsStatus() != null) {
            add(facts, "goodsStatus", word("rma.goods.", view.goodsStatus()), false);
        }
        if (!view.buyerEvidenceUrls().isEmpty()) {
            add(facts, "buyerEvidence", String.join("  ", view.buyerEvidenceUrls()), false);
        }
    }

    private void goods(ReturnView view, List<Fact> facts) {
        for (ReturnView.Line line : view.lines()) {
            String name = line.name() == null ? line.sku() : line.name();
            String bought = line.orderedQty() == null ? "?" : line.orderedQty().toString();
            String text =
                    say("rma.fact.lineOf", name == null ? "?" : name, line.qty(), bought, text(line.paidAmount()));
            boolean tooMany = line.orderedQty() != null && line.qty() > line.orderedQty();
            add(facts, "line", line.orderLineNo() + ". " + text, tooMany || line.paidAmount() == null);
        }
        if (!view.giftsDue().isEmpty()) {
            String gifts = view.giftsDue().stream()
                    .map(gift -> (gift.name() == null ? gift.sku() : gift.name()) + " × " + gift.qty())
                    .collect(Collectors.joining("; "));
            add(facts, "giftsDue", gifts, !Boolean.TRUE.equals(view.giftsReturned()));
        }
        view.arrivals()
                .forEach(arrival -> add(
                        facts,
                        "arrival",
                        arrival.warehouse() + " · " + arrival.at()
                                + (arrival.trackingNo() == null ? "" : " · " + arrival.trackingNo()),
                        false));
        if (view.arrivals().isEmpty() && "AWAITING_GOODS".equals(view.status())) {
            add(facts, "arrival", say("rma.fact.notHere"), false);
        }
    }

    private void inspection(ReturnView view, List<Fact> facts) {
        for (ReturnView.Line line : view.lines()) {
            if (line.grade() != null) {
                String found = line.grade() + " · " + say("rma.cause." + line.cause()) + " · " + text(line.lotNo());
                boolean foreign = Boolean.FALSE.equals(line.lotWasShipped());
                add(
                        facts,
                        "inspected",
                        line.orderLineNo() + ". " + found + (foreign ? " · " + say("rma.fact.foreignLot") : ""),
                        foreign);
            }
        }
        if (view.gradedBy() != null) {
            add(facts, "gradedBy", view.gradedBy(), false);
        }
    }

    private void money(ReturnView view, List<Fact> facts) {
        if (view.settlement() == null) {
            return;
        }
        add(facts, "settlement", say("rma.settlement.reason." + view.settlementReason()), false);
        add(facts, "proposed", text(view.refundAmount()), false);
        if (view.freightPayer() != null) {
            add(facts, "freight", say("rma.freight." + view.freightPayer()), false);
        }
        if (view.refund() != null) {
            add(
                    facts,
                    "refund",
                    say("rma.refund." + view.refund().status()),
                    "REFUSED".equals(view.refund().status()));
        }
    }

    private void add(List<Fact> facts, String label, String value, boolean warn) {
        facts.add(new Fact(say("rma.fact." + label), value, warn));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, key, LocaleContextHolder.getLocale());
    }

    /** Shops have codes of their own: one without a word is shown as it came. */
    private String word(String kind, String code) {
        return messages.getMessage(kind + code, null, code, LocaleContextHolder.getLocale());
    }

    private static String text(Money money) {
        return money == null ? "?" : money.amount().toPlainString() + " " + money.currency();
    }

    private static String text(String value) {
        return value == null ? "-" : value;
    }
}
