package org.qualoop.reissue.domain;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.rma.MadeGood.Units;
import org.qualoop.rma.OrderRemedies;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.stereotype.Component;

/**
 * No unit is made good twice. The same units of a line are issued once; all that is issued for a line never exceeds what
 * was ordered; what a return has paid back or sent again counts too. The caller holds the order's lock.
 */
@Component
class UnitGuard {

    private final ReissueMapper mapper;
    private final TraceApi trace;
    private final OrderRemedies remedies;

    UnitGuard(ReissueMapper mapper, TraceApi trace, OrderRemedies remedies) {
        this.mapper = mapper;
        this.trace = trace;
        this.remedies = remedies;
    }

    /** @throws Problem 422 for lines that are not of the order, 409 for units that were made good already */
    void check(ReissueRequest request, OrderView order) {
        checkLines(request, order);
        if (request.replaces() != null) {
            replace(request);
        }
        List<ReissueLineRow> claimed = mapper.claimed(order.orderNo());
        List<Units> returned = remedies.ofReturns(order.orderNo());
        List<FieldError> errors = new ArrayList<>();
        String first = null;
        for (int i = 0; i < request.lines().size(); i++) {
            ReissueRequest.Line line = request.lines().get(i);
            String by = madeGoodBy(line, order, claimed, returned);
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

    private static String madeGoodBy(
            ReissueRequest.Line line, OrderView order, List<ReissueLineRow> claimed, List<Units> returned) {
        List<ReissueLineRow> same = claimed.stream()
                .filter(row -> row.orderLineNo() == line.orderLineNo())
                .toList();
        List<Units> back = returned.stream()
                .filter(units -> units.orderLineNo() == line.orderLineNo())
                .toList();
        int ordered = order.line(line.orderLineNo()).orElseThrow().qty();
        int issued = same.stream().mapToInt(ReissueLineRow::qty).sum()
                + back.stream().mapToInt(Units::qty).sum();
        boolean repeated = same.stream().anyMatch(row -> row.qty() == line.qty());
        if (!repeated && issued + line.qty() <= ordered) {
            return null;
        }
        return same.isEmpty() ? back.get(0).recordNo() : same.get(0).reissueNo();
    }
}
