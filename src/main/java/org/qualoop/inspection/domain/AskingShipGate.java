package org.qualoop.inspection.domain;

import java.util.List;
import java.util.stream.Stream;
import org.qualoop.inspection.ShipGate;
import org.qualoop.inspection.ShipStop;
import org.qualoop.platform.Problem;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OutboundView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks every room that may have a reason. */
@Component
class AskingShipGate implements ShipGate {

    private static final String CANCELLED = "CANCELLED";

    private final TraceApi trace;
    private final List<ShipStop> stops;

    AskingShipGate(TraceApi trace, List<ShipStop> stops) {
        this.trace = trace;
        this.stops = stops;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict ask(String outboundNo) {
        OutboundView outbound = trace.outbound(outboundNo)
                .orElseThrow(() -> Problem.notFound("没有这张出库单 No such outbound: " + outboundNo));
        List<Reason> reasons = Stream.concat(
                        cancelled(outbound), stops.stream().flatMap(stop -> stop.reasons(outbound).stream()))
                .distinct()
                .toList();
        return new Verdict(reasons.isEmpty() ? Decision.GO : Decision.STOP, reasons);
    }

    private static Stream<Reason> cancelled(OutboundView outbound) {
        return CANCELLED.equals(outbound.status())
                ? Stream.of(new Reason(CANCELLED, null, null, null, "出库单已取消 The outbound is cancelled"))
                : Stream.empty();
    }
}
