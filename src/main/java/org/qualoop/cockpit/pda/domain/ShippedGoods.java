package org.qualoop.cockpit.pda.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.trace.PackFacts;
import org.springframework.stereotype.Component;

/** Goods with their names and what a scanner reads from them. */
@Component
class ShippedGoods {

    private final PackFacts facts;

    ShippedGoods(PackFacts facts) {
        this.facts = facts;
    }

    /** @param units by SKU, in the order in which they are shown */
    List<PdaGoods> of(Map<String, Integer> units) {
        Map<String, PackFacts.Goods> known = facts.goods(units.keySet()).stream()
                .collect(Collectors.toMap(PackFacts.Goods::sku, goods -> goods, (one, same) -> one));
        return units.entrySet().stream()
                .map(line -> goods(line.getKey(), line.getValue(), known.get(line.getKey())))
                .toList();
    }

    private static PdaGoods goods(String sku, int qty, PackFacts.Goods known) {
        String barcode = known == null ? null : known.barcode();
        List<String> codes =
                Stream.of(sku, barcode).filter(Objects::nonNull).distinct().toList();
        return new PdaGoods(sku, known == null ? null : known.name(), qty, codes);
    }
}
