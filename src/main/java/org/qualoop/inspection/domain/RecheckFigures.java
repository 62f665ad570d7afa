package org.qualoop.inspection.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OutboundLine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the figures which lines a recheck passed, and which of them turned out wrong; both under who passed them. */
@Component
class RecheckFigures {

    private final RecheckMapper rechecks;
    private final TraceApi trace;
    private final ApplicationEventPublisher events;

    RecheckFigures(RecheckMapper rechecks, TraceApi trace, ApplicationEventPublisher events) {
        this.rechecks = rechecks;
        this.trace = trace;
        this.events = events;
    }

    void passed(RecheckRow recheck) {
        lines(recheck).values().forEach(line -> tell(recheck, line, false));
    }

    /** The last recheck that passed this line has missed it. */
    void escaped(String orderNo, int orderLineNo) {
        rechecks.ofOrder(orderNo).stream()
                .map(rechecks::find)
                .filter(recheck -> "PASSED".equals(recheck.status()))
                .filter(recheck -> lines(recheck).containsKey(orderLineNo))
                .max(Comparator.comparing(RecheckRow::closedAt))
                .ifPresent(recheck -> tell(recheck, lines(recheck).get(orderLineNo), true));
    }

    private void tell(RecheckRow recheck, OutboundLine line, boolean wrong) {
        About about = About.goods(null, line.sku(), line.lotNo())
                .with(Dimension.WAREHOUSE, recheck.warehouse())
                .with(Dimension.INSPECTOR, recheck.checkedBy());
        String source = recheck.recheckNo() + '/' + line.orderLineNo();
        events.publishEvent(Counted.outcome(Kpi.RECHECK_ESCAPE_RATE, source, recheck.closedAt(), about, wrong));
    }

    /** By number of the order's line; one that leaves from two lots is one line. */
    private Map<Integer, OutboundLine> lines(RecheckRow recheck) {
        Map<Integer, OutboundLine> lines = new LinkedHashMap<>();
        trace.outbound(recheck.outboundNo()).stream()
                .flatMap(outbound -> outbound.lines().stream())
                .forEach(line -> lines.putIfAbsent(line.orderLineNo(), line));
        return lines;
    }
}
