package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.inspection.data.LotHoldMapper;
import org.qualoop.platform.Engine;
import org.qualoop.trace.LotId;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.PackFacts.Goods;
import org.qualoop.trace.PackFacts.Parcel;
import org.springframework.stereotype.Component;

/** Asks the tables {@code recheck-required} and {@code recheck-tolerance}. */
@Component
class RecheckRule {

    private static final int MOST_PARCELS = 1000;

    private final Engine engine;
    private final PackFacts packs;
    private final LotHoldMapper holds;

    RecheckRule(Engine engine, PackFacts packs, LotHoldMapper holds) {
        this.engine = engine;
        this.packs = packs;
        this.holds = holds;
    }

    /** Why the parcel must be checked; asked once for each category of goods in it. */
    Optional<String> reason(Parcel parcel, Map<String, Goods> goods, Map<String, Integer> packers) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("warehouse", parcel.outbound().warehouse());
        inputs.put("packerParcels", parcels(parcel.packer(), packers));
        inputs.put("lotReleased", released(parcel));
        inputs.put("customerLevel", parcel.customerLevel());
        inputs.put("share", ParcelContent.share(parcel.outbound().outboundNo()));
        for (String category : categories(parcel, goods)) {
            inputs.put("category", category);
            Map<String, Object> answer =
                    engine.decide("recheck-required", inputs).get(0);
            if (Boolean.TRUE.equals(answer.get("required"))) {
                return Optional.of((String) answer.get("reason"));
            }
        }
        return Optional.empty();
    }

    private Integer parcels(String packer, Map<String, Integer> packers) {
        return packer == null ? null : packers.computeIfAbsent(packer, name -> packs.parcelsBy(name, MOST_PARCELS));
    }

    private boolean released(Parcel parcel) {
        Set<LotId> lots = parcel.outbound().lines().stream()
                .filter(line -> line.lotNo() != null)
                .map(line -> new LotId(line.sku(), line.lotNo()))
                .collect(Collectors.toSet());
        return !lots.isEmpty() && holds.countReleased(lots) > 0;
    }

    private static Collection<String> categories(Parcel parcel, Map<String, Goods> goods) {
        Set<String> categories = parcel.outbound().lines().stream()
                .map(line -> goods.get(line.sku()))
                .filter(Objects::nonNull)
                .map(Goods::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return categories.isEmpty() ? List.of("") : categories;
    }

    /**
     * What is wrong with a weight, in words.
     *
     * @param expected grams of the goods; null: nothing can be said
     */
    Optional<String> weightFault(String warehouse, BigDecimal expected, BigDecimal weight) {
        if (expected == null) {
            return Optional.empty();
        }
        Map<String, Object> tolerance = engine.decide(
                        "recheck-tolerance", Map.of("warehouse", warehouse, "expectedGrams", expected.doubleValue()))
                .get(0);
        double grams = expected.doubleValue();
        long least = Math.round(grams * (1 - number(tolerance, "belowPercent") / 100));
        long most =
                Math.round(grams * (1 + number(tolerance, "abovePercent") / 100) + number(tolerance, "packagingGrams"));
        boolean good = weight.doubleValue() >= least && weight.doubleValue() <= most;
        return good
                ? Optional.empty()
                : Optional.of("重量 %s g，应为 %d–%d g / weighs %s g, %d–%d g expected"
                        .formatted(weight.toPlainString(), least, most, weight.toPlainString(), least, most));
    }

    private static double number(Map<String, Object> answer, String name) {
        return ((Number) answer.get(name)).doubleValue();
    }
}
