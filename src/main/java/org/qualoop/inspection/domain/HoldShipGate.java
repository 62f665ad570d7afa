package org.qualoop.inspection.domain;

import java.util.List;
import java.util.stream.Stream;
import org.qualoop.inspection.LotHold;
import org.qualoop.inspection.ShipGate;
import org.qualoop.inspection.data.LotHoldMapper;
import org.qualoop.platform.Problem;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OutboundLine;
import org.qualoop.trace.TraceApi.OutboundView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops what carries a held lot, and what cannot show that it carries another lot than the held one. */
@Component
class HoldShipGate implements ShipGate {

    private static final String CANCELLED = "CANCELLED";

    private final TraceApi trace;
    private final LotHoldMapper holds;

    HoldShipGate(TraceApi trace, LotHoldMapper holds) {
        this.trace = trace;
        this.holds = holds;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict ask(String outboundNo) {
        OutboundView outbound = trace.outbound(outboundNo)
                .orElseThrow(() -> Problem.notFound("没有这张出库单 No such outbound: " + outboundNo));
        List<Reason> reasons = Stream.concat(
                        cancelled(outbound), outbound.lines().stream().flatMap(this::reasons))
                .distinct()
                .toList();
        return new Verdict(reasons.isEmpty() ? Decision.GO : Decision.STOP, reasons);
    }

    private static Stream<Reason> cancelled(OutboundView outbound) {
        return CANCELLED.equals(outbound.status())
                ? Stream.of(new Reason(CANCELLED, null, null, null, "出库单已取消 The outbound is cancelled"))
                : Stream.empty();
    }

    private Stream<Reason> reasons(OutboundLine line) {
        return holds.openOfSku(line.sku()).stream()
                .filter(hold -> line.lotNo() == null || line.lotNo().equals(hold.lotNo()))
                .map(hold -> line.lotNo() == null ? unknown(hold) : held(hold));
    }

    private static Reason held(LotHold hold) {
        return new Reason(
                "LOT_HELD",
                hold.sku(),
                hold.lotNo(),
                hold.recordNo(),
                "批次已扣留 Lot held: " + hold.sku() + " / " + hold.lotNo() + " (" + hold.recordNo() + ")");
    }

    private static Reason unknown(LotHold hold) {
        return new Reason(
                "LOT_UNKNOWN",
                hold.sku(),
                hold.lotNo(),
                hold.recordNo(),
                "有批次被扣留，请先扫描批次 A lot of this SKU is held, scan the lot first: " + hold.sku() + " / " + hold.lotNo());
    }
}
