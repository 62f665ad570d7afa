package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qualoop.delivery.ReissueWanted;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever looks after a parcel that will not arrive wants its goods sent again: as a reissue of what was in it, in the
 * same transaction, so that he reads at once when they were sent already. An order that nobody knows yet gets a report.
 */
@OfFamily(Family.REISSUE)
@Component
class StuckParcels {

    private final ReissueApi reissues;
    private final MisShipments reports;
    private final FactReader facts;
    private final TraceApi trace;
    private final Timeline timeline;

    StuckParcels(ReissueApi reissues, MisShipments reports, FactReader facts, TraceApi trace, Timeline timeline) {
        this.reissues = reissues;
        this.reports = reports;
        this.facts = facts;
        this.trace = trace;
        this.timeline = timeline;
    }

    @EventListener
    void on(ReissueWanted wanted) {
        Optional<OrderView> order = trace.order(wanted.orderNo());
        List<ReissueRequest.Line> lines =
                order.map(known -> lines(wanted, known)).orElse(List.of());
        if (lines.isEmpty()) {
            reports.report(wanted.orderNo(), "PARCEL", wanted.careNo(), null, null, wanted.by());
            return;
        }
        String reissueNo = reissues.open(
                new ReissueRequest(wanted.orderNo(), ReissueReason.LOST, lines, false, null, false, null, null),
                wanted.by());
        timeline.add(reissueNo, "reissue.ofParcel", wanted.by(), Map.of("careNo", wanted.careNo()));
    }

    /** What was in the parcel, or the whole order when none has left. */
    private List<ReissueRequest.Line> lines(ReissueWanted wanted, OrderView order) {
        Map<Integer, Integer> units = new TreeMap<>();
        facts.archive(wanted.orderNo()).map(Archive::shipments).orElse(List.of()).stream()
                .filter(parcel -> parcel.shipmentNo().equals(wanted.shipmentNo()))
                .flatMap(parcel -> parcel.lines().stream())
                .filter(line -> line.orderNo().equals(wanted.orderNo()))
                .forEach(line -> units.merge(line.orderLineNo(), line.qty(), Integer::sum));
        if (wanted.shipmentNo() == null) {
            order.lines().stream()
                    .filter(line -> order.lines().stream()
                            .noneMatch(part -> Integer.valueOf(line.lineNo()).equals(part.parentLineNo())))
                    .forEach(line -> units.put(line.lineNo(), line.qty()));
        }
        return units.entrySet().stream()
                .filter(one -> order.line(one.getKey()).isPresent())
                .map(one -> new ReissueRequest.Line(
                        one.getKey(),
                        null,
                        Math.min(
                                one.getValue(),
                                order.line(one.getKey()).orElseThrow().qty())))
                .toList();
    }
}
