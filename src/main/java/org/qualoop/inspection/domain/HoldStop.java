package org.qualoop.inspection.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.inspection.LotHold;
import org.qualoop.inspection.ShipGate.Reason;
import org.qualoop.inspection.ShipStop;
import org.qualoop.inspection.data.LotHoldMapper;
import org.qualoop.trace.LotId;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.TraceApi.OutboundLine;
import org.qualoop.trace.TraceApi.OutboundView;
import org.springframework.stereotype.Component;

/**
 * Stops what carries a held lot or one that a held material or packaging lot went into, and what cannot show that it
 * carries another one.
 */
@Component
class HoldStop implements ShipStop {

    private final LotHoldMapper holds;
    private final PackFacts packs;

    HoldStop(LotHoldMapper holds, PackFacts packs) {
        this.holds = holds;
        this.packs = packs;
    }

    @Override
    public List<Reason> reasons(OutboundView outbound) {
        return outbound.lines().stream()
                .flatMap(line -> line.lotNo() == null ? withoutLot(line) : withLot(line))
                .distinct()
                .toList();
    }

    private Stream<Reason> withLot(OutboundLine line) {
        Stream<Reason> own = holds.openOfSku(line.sku()).stream()
                .filter(hold -> line.lotNo().equals(hold.lotNo()))
                .map(HoldStop::held);
        Set<LotId> ingredients = packs.madeFrom(new LotId(line.sku(), line.lotNo()));
        return ingredients.isEmpty()
                ? own
                : Stream.concat(own, holds.openOfLots(ingredients).stream().map(hold -> madeFromHeld(line, hold)));
    }

    /** Any lot of the SKU may be in it: also one that something held went into. */
    private Stream<Reason> withoutLot(OutboundLine line) {
        return holds.open().stream()
                .filter(hold -> hold.sku().equals(line.sku())
                        || packs.wentInto(new LotId(hold.sku(), hold.lotNo())).stream()
                                .anyMatch(lot -> lot.sku().equals(line.sku())))
                .map(hold -> unknown(line, hold));
    }

    private static Reason held(LotHold hold) {
        return new Reason("LOT_HELD", hold.sku(), hold.lotNo(), hold.recordNo(), "批次已扣留 Lot held: " + named(hold));
    }

    private static Reason madeFromHeld(OutboundLine line, LotHold hold) {
        return new Reason(
                "LOT_MADE_FROM_HELD",
                line.sku(),
                line.lotNo(),
                hold.recordNo(),
                "所用批次已扣留 Made from a held lot: " + named(hold));
    }

    private static Reason unknown(OutboundLine line, LotHold hold) {
        return new Reason(
                "LOT_UNKNOWN",
                line.sku(),
                hold.sku().equals(line.sku()) ? hold.lotNo() : null,
                hold.recordNo(),
                "有批次被扣留，请先扫描批次 A lot of this SKU is held, scan the lot first: " + named(hold));
    }

    private static String named(LotHold hold) {
        return hold.sku() + " / " + hold.lotNo() + " (" + hold.recordNo() + ")";
    }
}
