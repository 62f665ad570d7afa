package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.PackFacts.Goods;
import org.qualoop.trace.PackFacts.Parcel;
import org.qualoop.trace.TraceApi.OutboundLine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides for every outbound that arrives or is revised, in the transaction of the fact, whether it is checked again; and
 * tells an open recheck when its parcel was cancelled or has left.
 */
@Component
class RecheckWatch {

    private static final String OUTBOUNDS = "outbounds";
    private static final Set<String> STILL_HERE = Set.of("PICKING", "PACKED");

    private final PackFacts packs;
    private final RecheckRule rule;
    private final RecheckMapper rechecks;
    private final Numbers numbers;
    private final Engine engine;
    private final Timeline timeline;
    private final Families families;
    private final Clock clock;

    RecheckWatch(
            PackFacts packs,
            RecheckRule rule,
            RecheckMapper rechecks,
            Numbers numbers,
            Engine engine,
            Timeline timeline,
            Families families,
            Clock clock) {
        this.packs = packs;
        this.rule = rule;
        this.rechecks = rechecks;
        this.numbers = numbers;
        this.engine = engine;
        this.timeline = timeline;
        this.families = families;
        this.clock = clock;
    }

    @EventListener
    void on(FactsStored facts) {
        if (!OUTBOUNDS.equals(facts.kind()) || !families.on(Family.RECHECK)) {
            return;
        }
        Map<String, Integer> packers = new HashMap<>();
        for (List<String> part : Bulk.parts(facts.keys())) {
            List<Parcel> parcels = packs.parcels(part);
            Map<String, RecheckRow> newest = rechecks.newestOf(part).stream()
                    .collect(Collectors.toMap(RecheckRow::outboundNo, Function.identity()));
            Map<String, Goods> goods = goods(parcels);
            parcels.forEach(parcel -> look(parcel, newest.get(parcel.outbound().outboundNo()), goods, packers));
        }
    }

    private Map<String, Goods> goods(List<Parcel> parcels) {
        Set<String> skus = parcels.stream()
                .flatMap(parcel -> parcel.outbound().lines().stream())
                .map(OutboundLine::sku)
                .collect(Collectors.toSet());
        return Bulk.parts(skus).stream()
                .flatMap(part -> packs.goods(part).stream())
                .collect(Collectors.toMap(Goods::sku, Function.identity(), (one, same) -> one));
    }

    private void look(Parcel parcel, RecheckRow last, Map<String, Goods> goods, Map<String, Integer> packers) {
        if (last != null && last.open()) {
            tell(rechecks.locked(last.recheckNo()), parcel.outbound().status());
        } else if (STILL_HERE.contains(parcel.outbound().status())) {
            String hash = ParcelContent.hash(parcel.outbound());
            if (last != null && last.contentHash().equals(hash)) {
                return;
            }
            if (last != null && "CANCELLED".equals(last.status())) {
                open(parcel, "REVISED", hash);
            } else {
                rule.reason(parcel, goods, packers).ifPresent(reason -> open(parcel, reason, hash));
            }
        }
    }

    /** Whoever does not wait yet looks at the outbound himself when he gets there; the row is locked meanwhile. */
    private void tell(RecheckRow recheck, String status) {
        switch (status) {
            case "CANCELLED" -> engine.correlate("outboundCancelled", recheck.recheckNo(), Map.of());
            case "SHIPPED" -> engine.correlate("outboundShipped", recheck.recheckNo(), Map.of());
            default -> {}
        }
    }

    private void open(Parcel parcel, String reason, String hash) {
        var outbound = parcel.outbound();
        String recheckNo = numbers.next("RCK");
        rechecks.insert(new RecheckRow(
                recheckNo,
                outbound.outboundNo(),
                outbound.orderNo(),
                outbound.warehouse(),
                parcel.packer(),
                reason,
                hash,
                "OPEN",
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                null,
                null));
        timeline.add(
                recheckNo,
                "recheck.opened",
                CurrentUser.name(),
                Map.of("outboundNo", outbound.outboundNo(), "reason", reason));
        Map<String, Object> variables = new HashMap<>();
        variables.put("recheckReason", reason);
        variables.put("outboundNo", outbound.outboundNo());
        variables.put("packer", parcel.packer());
        variables.put("recheckText", "出库单 " + outbound.outboundNo() + " 发货前复核 Check before it leaves: " + reason);
        rechecks.setProcess(recheckNo, engine.start("shipment-recheck", recheckNo, variables));
    }
}
