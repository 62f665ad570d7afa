package org.qualoop.cockpit.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.inspection.LotHold;
import org.qualoop.inspection.LotHolds;
import org.qualoop.trace.LotId;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.PackFacts;
import org.springframework.stereotype.Component;

/** Holds on what an order received: its goods, their materials and its packaging. */
@Component
class ConsoleLots {

    private static final String RECALL = "RCL-";

    private final LotHolds holds;
    private final PackFacts packs;

    ConsoleLots(LotHolds holds, PackFacts packs) {
        this.holds = holds;
        this.packs = packs;
    }

    /** Recalls first. */
    List<LotHold> holdsOf(Archive archive) {
        Stream<LotId> goods = archive.lines().stream()
                .flatMap(line -> line.lots().stream().map(lot -> new LotId(line.sku(), lot.lotNo())));
        Stream<LotId> packaging = archive.shipments().stream()
                .flatMap(parcel -> parcel.packaging().stream())
                .map(one -> new LotId(one.sku(), one.lotNo()));
        Set<LotId> received = Stream.concat(goods, packaging)
                .filter(lot -> lot.lotNo() != null)
                .collect(Collectors.toSet());
        return received.stream()
                .flatMap(lot -> Stream.concat(Stream.of(lot), packs.madeFrom(lot).stream()))
                .distinct()
                .flatMap(lot -> holds.holdsOf(lot.sku(), lot.lotNo()).stream())
                .filter(LotHold::open)
                .sorted(Comparator.comparing((LotHold hold) -> !isRecall(hold)).thenComparing(LotHold::heldAt))
                .toList();
    }

    /** RECALL, HELD or NONE. */
    static String state(List<LotHold> holds) {
        if (holds.stream().anyMatch(ConsoleLots::isRecall)) {
            return "RECALL";
        }
        return holds.isEmpty() ? "NONE" : "HELD";
    }

    private static boolean isRecall(LotHold hold) {
        return hold.recordNo().startsWith(RECALL);
    }
}
