package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qualoop.platform.Money;
import org.qualoop.rma.OrderRemedies;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.springframework.stereotype.Service;

/** Adds up what a return gives back and gathers what the table {@code refund-rule} asks. */
@Service
public class RefundSum {

    private static final Set<String> FRAUD = Set.of("EMPTY_PARCEL", "SWAPPED_ITEM");
    private static final Set<String> BUYERS_CAUSE = Set.of("BUYER_REASON", "NO_FAULT_FOUND");
    /** Causes from the one that weighs most. */
    private static final List<String> BY_WEIGHT = List.of(
            "EMPTY_PARCEL",
            "SWAPPED_ITEM",
            "PRODUCT_FAULT",
            "WRONG_ITEM",
            "TRANSPORT_DAMAGE",
            "BUYER_REASON",
            "NO_FAULT_FOUND");

    private static final String CNY = "CNY";

    private final ReturnMapper returns;
    private final LineMapper lines;
    private final Returns records;
    private final OrderedGoods goods;
    private final PriorRemedies remedies;
    private final OrderRemedies orders;

    RefundSum(
            ReturnMapper returns,
            LineMapper lines,
            Returns records,
            OrderedGoods goods,
            PriorRemedies remedies,
            OrderRemedies orders) {
        this.returns = returns;
        this.lines = lines;
        this.records = records;
        this.goods = goods;
        this.remedies = remedies;
        this.orders = orders;
    }

    /** In the transaction that decides how the return is settled: nothing else of its order is made good meanwhile. */
    public Map<String, Object> of(String rmaNo) {
        orders.hold(records.get(rmaNo).orderNo());
        goods.fill(rmaNo);
        ReturnRow row = records.get(rmaNo);
        List<LineRow> all = lines.of(rmaNo);
        boolean paidKnown = paidKnown(all);
        String currency = currency(row, all);
        BigDecimal amount = BigDecimal.ZERO;
        for (LineRow line : all) {
            BigDecimal refund =
                    basis(row, line).map(b -> b.refund(percent(line))).orElse(BigDecimal.ZERO);
            lines.setRefund(rmaNo, line.orderLineNo(), refund);
            amount = amount.add(refund);
        }
        BigDecimal limit = limit(row, all);
        if (row.askedAmount() != null && (limit == null || row.askedAmount().compareTo(amount) < 0)) {
            amount = row.askedAmount().setScale(2, java.math.RoundingMode.HALF_UP);
        }
        returns.setSum(rmaNo, limit, amount, currency);
        return facts(row, all, paidKnown, currency, limit, amount);
    }

    /** The most that can be given back as it is now; null when it is not known what was paid. */
    BigDecimal limit(ReturnRow row) {
        return limit(row, lines.of(row.rmaNo()));
    }

    private BigDecimal limit(ReturnRow row, List<LineRow> all) {
        BigDecimal refundable = all.stream()
                .flatMap(line -> basis(row, line).stream())
                .map(RefundBasis::refundable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return refundable.signum() == 0 && !paidKnown(all) ? null : refundable;
    }

    private static boolean paidKnown(List<LineRow> all) {
        return all.stream().allMatch(line -> line.paidAmount() != null);
    }

    private Map<String, Object> facts(
            ReturnRow row,
            List<LineRow> all,
            boolean paidKnown,
            String currency,
            BigDecimal refundable,
            BigDecimal amount) {
        List<String> causes = all.stream()
                .map(line -> cause(row, line))
                .filter(Objects::nonNull)
                .toList();
        Map<String, Object> facts = new HashMap<>();
        facts.put("fraud", causes.stream().anyMatch(FRAUD::contains));
        facts.put("withdrawn", row.withdrawn());
        facts.put("platformRefunded", row.refundedByPlatform());
        facts.put("type", row.type().name());
        facts.put("paidKnown", paidKnown);
        facts.put("currency", currency);
        facts.put("refundable", refundable == null ? null : refundable.doubleValue());
        facts.put("refundValue", amount.doubleValue());
        facts.put("refundAmount", amount.toPlainString());
        facts.put("giftsMissing", giftsMissing(row));
        facts.put("reissued", !remedies.against(row.orderNo(), all).isEmpty());
        facts.put("eligibility", row.eligibility());
        facts.put("autoAllowed", all.stream().allMatch(line -> automatic(row, line)));
        facts.put("worstCause", worst(causes).orElse(null));
        facts.put("reasonClass", row.reasonClass());
        return facts;
    }

    /** The cause that weighs most. */
    static Optional<String> worst(List<String> causes) {
        return BY_WEIGHT.stream().filter(causes::contains).findFirst();
    }

    private Optional<RefundBasis> basis(ReturnRow row, LineRow line) {
        BigDecimal before = lines.refundedElsewhere(row.rmaNo(), row.orderNo(), line.orderLineNo());
        BigDecimal price = line.paidAmount() != null
                ? line.paidAmount()
                : goods.price(row.orderNo(), line.orderLineNo())
                        .map(Money::amount)
                        .orElse(null);
        return price == null || line.orderedQty() == null
                ? Optional.empty()
                : Optional.of(new RefundBasis(price, line.orderedQty(), line.qty(), before));
    }

    private static int percent(LineRow line) {
        return line.refundPercent() == null ? 100 : line.refundPercent();
    }

    /** Where nothing came back nobody has graded: only what is our fault may be refunded without a second look. */
    private static boolean automatic(ReturnRow row, LineRow line) {
        return line.autoAllowed() == null
                ? !BUYERS_CAUSE.contains(String.valueOf(row.presumedCause()))
                : line.autoAllowed();
    }

    private static String cause(ReturnRow row, LineRow line) {
        return line.cause() == null ? row.presumedCause() : line.cause();
    }

    private boolean giftsMissing(ReturnRow row) {
        return !Boolean.TRUE.equals(row.giftsReturned()) && !goods.giftsDue(row).isEmpty();
    }

    private static String currency(ReturnRow row, List<LineRow> all) {
        return all.stream()
                .map(LineRow::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(row.askedCurrency() == null ? CNY : row.askedCurrency());
    }
}
