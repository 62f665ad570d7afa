package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.data.ArrivalMapper;
import org.qualoop.rma.data.ArrivalRow;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/** Builds views of returns from their tables. */
@Component
class ReturnViews {

    private static final String CNY = "CNY";

    private final ReturnMapper returns;
    private final LineMapper lines;
    private final ArrivalMapper arrivals;
    private final OrderedGoods goods;
    private final Refunds refunds;
    private final PriorRemedies remedies;
    private final Engine engine;

    ReturnViews(
            ReturnMapper returns,
            LineMapper lines,
            ArrivalMapper arrivals,
            OrderedGoods goods,
            Refunds refunds,
            PriorRemedies remedies,
            Engine engine) {
        this.returns = returns;
        this.lines = lines;
        this.arrivals = arrivals;
        this.goods = goods;
        this.refunds = refunds;
        this.remedies = remedies;
        this.engine = engine;
    }

    List<ReturnView> of(List<ReturnRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(ReturnRow::rmaNo).toList();
        Map<String, List<LineRow>> ofRow = lines.ofAll(numbers).stream().collect(Collectors.groupingBy(LineRow::rmaNo));
        Map<String, List<ArrivalRow>> came =
                arrivals.ofReturns(numbers).stream().collect(Collectors.groupingBy(ArrivalRow::rmaNo));
        Map<String, List<TaskView>> tasks = engine.openTasksOf(numbers);
        return rows.stream()
                .map(row -> view(
                        row,
                        ofRow.getOrDefault(row.rmaNo(), List.of()),
                        came.getOrDefault(row.rmaNo(), List.of()),
                        tasks.getOrDefault(row.rmaNo(), List.of())))
                .toList();
    }

    private ReturnView view(ReturnRow row, List<LineRow> ofRow, List<ArrivalRow> came, List<TaskView> tasks) {
        return new ReturnView(
                row.rmaNo(),
                row.status().name(),
                name(row.outcome()),
                row.source().name(),
                row.type().name(),
                row.channel(),
                row.requestId(),
                row.orderNo(),
                row.customerId(),
                row.reasonCode(),
                row.reasonClass(),
                row.text(),
                row.requestedAt(),
                row.goodsStatus(),
                row.platformStatus(),
                row.platformState().name(),
                money(row.askedAmount(), row.askedCurrency()),
                row.deadlineAt(),
                row.refundedAt(),
                row.refundedBy(),
                row.returnTrackingNo(),
                returns.buyerEvidence(row.rmaNo()),
                goods.order(row.orderNo()).isPresent(),
                row.eligibility(),
                row.eligibilityNote(),
                row.owner(),
                row.ownerGroup(),
                row.dueAt(),
                row.decision(),
                row.decidedBy(),
                row.rejectReason(),
                row.receivedBy(),
                row.receivedAt(),
                row.receivedTrackingNo(),
                row.gradedBy(),
                row.gradedAt(),
                RefundSum.worst(ofRow.stream().map(LineRow::cause).toList()).orElse(row.presumedCause()),
                goods.giftsDue(row).stream().map(this::gift).toList(),
                row.giftsReturned(),
                row.freightPayer(),
                row.settlement(),
                row.settlementReason(),
                money(row.refundable(), row.currency()),
                money(row.refundAmount(), row.currency()),
                refund(row.rmaNo()),
                row.approvedBy(),
                row.refuseReason(),
                row.appealText(),
                ofRow.stream().map(this::line).toList(),
                came.stream().map(ReturnViews::arrival).toList(),
                otherReturns(row),
                remedies.against(row.orderNo(), ofRow),
                row.caseNo(),
                row.processInstanceId(),
                tasks,
                row.openedAt(),
                row.closedAt());
    }

    private List<String> otherReturns(ReturnRow row) {
        return returns.ofOrder(row.orderNo()).stream()
                .map(ReturnRow::rmaNo)
                .filter(other -> !other.equals(row.rmaNo()))
                .toList();
    }

    private ReturnView.Line line(LineRow line) {
        return new ReturnView.Line(
                line.orderLineNo(),
                line.sku(),
                skuName(line.sku()),
                line.qty(),
                line.orderedQty(),
                money(line.paidAmount(), line.currency()),
                line.grade(),
                line.cause(),
                line.lotNo(),
                line.lotWasShipped(),
                line.defectCode(),
                line.disposition(),
                money(line.refundAmount(), line.currency()),
                line.ncrNo());
    }

    private ReturnView.Gift gift(OrderLineView gift) {
        return new ReturnView.Gift(gift.lineNo(), gift.sku(), skuName(gift.sku()), gift.qty());
    }

    private String skuName(String sku) {
        return goods.sku(sku).map(SkuView::name).orElse(null);
    }

    private ReturnView.Refund refund(String rmaNo) {
        return refunds.of(rmaNo)
                .map(refund -> new ReturnView.Refund(
                        money(refund.amount(), refund.currency()),
                        refund.status().name(),
                        refund.refundNo(),
                        refund.settledAt()))
                .orElse(null);
    }

    private static ReturnView.Arrival arrival(ArrivalRow row) {
        return new ReturnView.Arrival(
                row.arrivalNo(), row.parcelNo(), row.warehouse(), row.arrivedAt(), row.trackingNo());
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency == null ? CNY : currency);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
