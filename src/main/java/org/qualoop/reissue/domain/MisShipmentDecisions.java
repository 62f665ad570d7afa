package org.qualoop.reissue.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentMapper.LineRow;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customer service decides about a report, checked against the order and its other parcels. */
@Service
@Transactional
public class MisShipmentDecisions {

    private static final Set<String> WITH_UNITS = Set.of("REISSUE", "REFUND", "CONFIRMED");

    private final MisShipmentMapper mapper;
    private final MisShipments reports;
    private final FactReader facts;
    private final TraceApi trace;
    private final ReissueApi reissues;
    private final Timeline timeline;
    private final Clock clock;

    MisShipmentDecisions(
            MisShipmentMapper mapper,
            MisShipments reports,
            FactReader facts,
            TraceApi trace,
            ReissueApi reissues,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.reports = reports;
        this.facts = facts;
        this.trace = trace;
        this.reissues = reissues;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param kind null: as the facts suggest, else as the customer claims
     * @param units by line of the order; empty: as the facts suggest
     * @param otherParcelSeen whether the parcels that are still packed or moving were looked at
     */
    public record Decision(
            String decision, ReissueReason kind, Map<Integer, Integer> units, String words, boolean otherParcelSeen) {}

    /** @throws Problem 400 naming the field that does not fit the order */
    public void decide(String misNo, Decision given, String by) {
        MisShipmentRow row = reports.get(misNo);
        ReissueReason kind = given.kind() == null ? kindOf(row) : given.kind();
        mapper.clearLines(misNo);
        if (WITH_UNITS.contains(given.decision())) {
            OrderView order = trace.order(row.orderNo())
                    .orElseThrow(() -> Problem.badRequest("/decision", "订单还没有到 The order is not known yet"));
            refuseUnseen(row, kind, given);
            units(row, order, given.units()).forEach(line -> mapper.addLine(line));
        }
        mapper.setDecision(misNo, given.decision(), kind, given.words(), by, clock.instant());
        timeline.add(misNo, "mis.decided", by, Map.of("decision", given.decision(), "kind", kind.name()));
    }

    /** @return number of the reissue */
    public String issue(String misNo, boolean collect, String wrongSku) {
        MisShipmentRow row = reports.get(misNo);
        List<ReissueRequest.Line> lines = reports.lines(misNo).stream()
                .map(line -> new ReissueRequest.Line(line.orderLineNo(), line.sku(), line.qty()))
                .toList();
        String reissueNo = reissues.open(
                new ReissueRequest(
                        row.orderNo(),
                        row.kind(),
                        lines,
                        collect,
                        wrongSku,
                        "REFUND".equals(row.decision()),
                        misNo,
                        null),
                row.decidedBy());
        reports.issued(misNo, reissueNo);
        return reissueNo;
    }

    private static ReissueReason kindOf(MisShipmentRow row) {
        if ("WRONG_ITEM".equals(row.verdict()) || "SHORT_SHIPPED".equals(row.verdict())) {
            return ReissueReason.valueOf(row.verdict());
        }
        return row.claimed() == null ? ReissueReason.SHORT_SHIPPED : row.claimed();
    }

    private void refuseUnseen(MisShipmentRow row, ReissueReason kind, Decision given) {
        if (kind != ReissueReason.SHORT_SHIPPED || given.otherParcelSeen()) {
            return;
        }
        List<ShipmentFacts.Other> others = facts.read(row.orderNo()).otherParcels();
        if (!others.isEmpty()) {
            throw Problem.badRequest(
                    "/otherParcelSeen",
                    "订单还有包裹 %1$s 未到，请先核对 / Parcel %1$s of the order has not arrived: look at it first"
                            .formatted(others.get(0).no()));
        }
    }

    private List<LineRow> units(MisShipmentRow row, OrderView order, Map<Integer, Integer> given) {
        Map<Integer, Integer> units = new TreeMap<>(given);
        if (units.isEmpty()) {
            facts.suggested(row.orderNo()).forEach(one -> units.put(one.orderLineNo(), one.qty()));
        }
        units.values().removeIf(qty -> qty == 0);
        if (units.isEmpty() && order.lines().size() == 1 && order.lines().get(0).qty() == 1) {
            units.put(order.lines().get(0).lineNo(), 1);
        }
        if (units.isEmpty()) {
            throw Problem.badRequest(
                    "/units_" + order.lines().get(0).lineNo(), "请填写件数 Say how many units of which line");
        }
        return units.entrySet().stream()
                .map(one -> new LineRow(
                        row.misNo(), one.getKey(), sku(order, one.getKey(), one.getValue()), one.getValue()))
                .toList();
    }

    private static String sku(OrderView order, int lineNo, int qty) {
        OrderLineView line = order.line(lineNo)
                .orElseThrow(() -> Problem.badRequest("/units_" + lineNo, "订单没有这一行 The order has no line " + lineNo));
        if (qty < 0 || qty > line.qty()) {
            throw Problem.badRequest("/units_" + lineNo, "应为 0 到 %1$d 件 / 0 to %1$d units".formatted(line.qty()));
        }
        return line.sku();
    }
}
