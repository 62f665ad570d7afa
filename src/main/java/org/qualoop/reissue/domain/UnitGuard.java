package org.qualoop.reissue.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.stereotype.Component;

/**
 * No unit is made good twice. The same units of a line are issued once; all that is issued for a line never exceeds what
 * was ordered; what a return has paid back or sent again counts too. The caller holds the order's lock.
 */
@Component
class UnitGuard {

    private static final Set<String> MADE_GOOD = Set.of("REFUNDED", "REFUNDED_BY_PLATFORM", "RESHIPPED");
    private static final Set<String> PAID = Set.of("RESERVED", "PAID", "PAID_BY_HAND", "BY_PLATFORM");
    private static final Set<String> SENDS_AGAIN = Set.of("EXCHANGE", "RESEND");

    private final ReissueMapper mapper;
    private final TraceApi trace;
    private final RmaApi returns;

    UnitGuard(ReissueMapper mapper, TraceApi trace, RmaApi returns) {
        this.mapper = mapper;
        this.trace = trace;
        this.returns = returns;
    }

    /** @throws Problem 422 for lines that are not of the order, 409 for units that were made good already */
    void check(ReissueRequest request, OrderView order) {
        checkLines(request, order);
        if (request.replaces() != null) {
            replace(request);
        }
        List<ReissueLineRow> claimed = mapper.claimed(order.orderNo());
        List<FieldError> errors = new ArrayList<>();
        String first = null;
        for (int i = 0; i < request.lines().size(); i++) {
            ReissueRequest.Line line = request.lines().get(i);
            String by = madeGoodBy(line, order, claimed);
            if (by != null) {
                first = first == null ? by : first;
                errors.add(new FieldError(
                        "/lines/" + i, "这些件已由 %1$s 补过 / These units were made good by %1$s".formatted(by)));
            }
        }
        if (first != null) {
            throw Problem.conflict("已由 %1$s 补过，不能重复补发 / Made good by %1$s already".formatted(first), errors)
                    .with("reissueNo", first);
        }
    }

    private void checkLines(ReissueRequest request, OrderView order) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            ReissueRequest.Line line = request.lines().get(i);
            String pointer = "/lines/" + i;
            var ordered = order.line(line.orderLineNo());
            if (ordered.isEmpty()) {
                errors.add(new FieldError(
                        pointer + "/orderLineNo", "订单没有这一行 The order has no line " + line.orderLineNo()));
            } else if (line.qty() > ordered.get().qty()) {
                errors.add(new FieldError(
                        pointer + "/qty",
                        "最多 %1$d 件 Only %1$d were ordered"
                                .formatted(ordered.get().qty())));
            } else if (line.sku() != null
                    && !line.sku().equals(ordered.get().sku())
                    && trace.sku(line.sku()).isEmpty()) {
                errors.add(new FieldError(pointer + "/sku", "没有这个商品 There is no SKU " + line.sku()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("补发无法受理 The reissue cannot be taken", errors);
        }
    }

    /** A reissue that got lost or damaged itself lets go of its units. */
    private void replace(ReissueRequest request) {
        boolean fits = mapper.find(request.replaces())
                .filter(row -> row.orderNo().equals(request.orderNo()))
                .filter(row -> "SHIPPED".equals(row.outcome()))
                .isPresent();
        if (!fits || request.reason().packersFault()) {
            throw Problem.unprocessable(
                    "/replaces", "只能替换已发出又丢失或损坏的补发 Only a reissue that left and was lost or damaged is replaced");
        }
        mapper.release(request.replaces());
    }

    private String madeGoodBy(ReissueRequest.Line line, OrderView order, List<ReissueLineRow> claimed) {
        List<ReissueLineRow> same = claimed.stream()
                .filter(row -> row.orderLineNo() == line.orderLineNo())
                .toList();
        int ordered = order.line(line.orderLineNo()).orElseThrow().qty();
        int issued = same.stream().mapToInt(ReissueLineRow::qty).sum();
        List<ReturnView> back = madeGood(order.orderNo(), line.orderLineNo());
        int returned =
                back.stream().mapToInt(view -> units(view, line.orderLineNo())).sum();
        boolean repeated = same.stream().anyMatch(row -> row.qty() == line.qty());
        if (!repeated && issued + returned + line.qty() <= ordered) {
            return null;
        }
        return same.isEmpty() ? back.get(0).rmaNo() : same.get(0).reissueNo();
    }

    private List<ReturnView> madeGood(String orderNo, int lineNo) {
        return returns.ofOrder(orderNo).stream()
                .filter(UnitGuard::makesGood)
                .filter(view -> units(view, lineNo) > 0)
                .toList();
    }

    /** A refund that is on its way counts as paid. */
    private static boolean makesGood(ReturnView view) {
        return view.outcome() != null
                ? MADE_GOOD.contains(view.outcome())
                : SENDS_AGAIN.contains(view.type())
                        || view.refund() != null && PAID.contains(view.refund().status());
    }

    private static int units(ReturnView view, int lineNo) {
        return view.lines().stream()
                .filter(line -> line.orderLineNo() == lineNo)
                .mapToInt(ReturnView.Line::qty)
                .sum();
    }
}
