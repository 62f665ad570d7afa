package org.qualoop.cockpit.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.cockpit.domain.ConsoleOrder.Advice;
import org.qualoop.cockpit.domain.ConsoleOrder.Hint;
import org.qualoop.cockpit.domain.ConsoleOrder.Line;
import org.qualoop.cockpit.domain.ConsoleOrder.Offer;
import org.qualoop.inspection.LotHold;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.OrderArchives.ArchivedLine;
import org.springframework.stereotype.Component;

/** Which acts an order allows, and why not the others: the page says it before the click, the desk refuses by it. */
@Component
class ConsoleOffers {

    private static final Set<String> WHOLE = Set.of("NOT_SHIPPED", "PARCEL_TROUBLE", "CAME_BACK", "LOT_RECALLED");

    private final Families families;

    ConsoleOffers(Families families) {
        this.families = families;
    }

    List<Line> lines(Archive archive, ShipmentFacts facts, ConsoleRecords done, List<LotHold> holds, Advice advice) {
        Map<Integer, Integer> missing = facts.lines().stream()
                .collect(Collectors.toMap(ShipmentFacts.Line::orderLineNo, ShipmentFacts.Line::missing));
        boolean anyMissing = missing.values().stream().anyMatch(units -> units > 0);
        Set<String> named = named(advice, done, holds);
        return archive.lines().stream()
                .map(line -> {
                    int free = done.free(line.lineNo(), line.qty());
                    int short_ = missing.getOrDefault(line.lineNo(), 0);
                    boolean all = archive.lines().size() == 1 || WHOLE.contains(advice.verdict());
                    int fill = anyMissing ? short_ : all || named.contains(line.sku()) ? free : 0;
                    return new Line(
                            line.lineNo(),
                            line.sku(),
                            line.skuName(),
                            line.qty(),
                            short_,
                            free,
                            isBundle(line, archive) ? 0 : Math.min(free, fill),
                            done.takenBy(line.lineNo()));
                })
                .toList();
    }

    /** SKUs that the verdict is about. */
    private static Set<String> named(Advice advice, ConsoleRecords done, List<LotHold> holds) {
        Set<String> skus = new HashSet<>();
        if ("LOT_ON_HOLD".equals(advice.verdict())) {
            holds.forEach(hold -> skus.add(hold.sku()));
        }
        if (Set.of("DAMAGED", "QUALITY").contains(advice.verdict())) {
            done.cases().stream().map(one -> one.sku()).filter(Objects::nonNull).forEach(skus::add);
        }
        return skus;
    }

    private static boolean isBundle(ArchivedLine line, Archive archive) {
        return archive.lines().stream()
                .anyMatch(part -> Integer.valueOf(line.lineNo()).equals(part.parentLineNo()));
    }

    /** @param report the order's open report of a wrong or short parcel, or null */
    List<Offer> offers(List<Line> lines, ShipmentFacts facts, String parcels, List<LotHold> holds, String report) {
        return Arrays.stream(ConsoleAct.values())
                .map(act -> new Offer(act, stop(act, lines, parcels), warn(act, facts, holds, report)))
                .toList();
    }

    private Hint stop(ConsoleAct act, List<Line> lines, String parcels) {
        if (!families.on(act == ConsoleAct.REISSUE ? Family.REISSUE : Family.RETURNS)) {
            return new Hint("OFF", null);
        }
        if (lines.isEmpty()) {
            return new Hint("NO_ORDER", null);
        }
        if (act != ConsoleAct.REFUND && Set.of("CANCELLED", "NOT_LEFT").contains(parcels)) {
            return new Hint(parcels, null);
        }
        boolean none = lines.stream().allMatch(line -> line.free() == 0);
        return none
                ? new Hint(
                        "TAKEN",
                        lines.stream()
                                .map(Line::takenBy)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null))
                : null;
    }

    private static Hint warn(ConsoleAct act, ShipmentFacts facts, List<LotHold> holds, String report) {
        if (act == ConsoleAct.REISSUE && !holds.isEmpty()) {
            return new Hint("HELD", holds.get(0).recordNo());
        }
        if (!facts.otherParcels().isEmpty()) {
            return new Hint("OTHER_PARCEL", facts.otherParcels().get(0).no());
        }
        return act == ConsoleAct.REISSUE && report != null ? new Hint("JOINS", report) : null;
    }
}
