package org.qualoop.reissue.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.reissue.ShipmentFacts.Weighing;
import org.qualoop.trace.OrderArchives.Parcel;
import org.qualoop.trace.OrderArchives.ParcelLine;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.PackFacts.Goods;
import org.springframework.stereotype.Component;

/**
 * Weighs a parcel against what it should weigh: as the warehouse said, else the sum of its goods and what packaging may
 * add. How far it may lie off stands in {@code recheck-tolerance.dmn}, as for a parcel before it leaves.
 */
@Component
class Scales {

    private static final String DECISION = "recheck-tolerance";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Engine engine;
    private final PackFacts packs;

    Scales(Engine engine, PackFacts packs) {
        this.engine = engine;
        this.packs = packs;
    }

    Weighing weigh(Parcel parcel) {
        boolean said = parcel.expectedWeightGrams() != null
                && parcel.expectedWeightGrams().signum() > 0;
        Map<String, BigDecimal> units = said ? Map.of() : units(parcel);
        List<String> unweighed = said
                ? List.of()
                : parcel.lines().stream()
                        .map(ParcelLine::sku)
                        .filter(sku -> !units.containsKey(sku))
                        .distinct()
                        .toList();
        if (!said && (parcel.lines().isEmpty() || !unweighed.isEmpty())) {
            return new Weighing("UNKNOWN", null, null, null, null, unweighed);
        }
        BigDecimal expected = said ? parcel.expectedWeightGrams() : sum(parcel, units);
        Map<String, Object> tolerance = tolerance(parcel.warehouse(), expected);
        BigDecimal lowest = share(expected, HUNDRED.subtract(number(tolerance, "belowPercent")));
        BigDecimal highest = share(expected, HUNDRED.add(number(tolerance, "abovePercent")))
                .add(said ? BigDecimal.ZERO : number(tolerance, "packagingGrams"));
        return new Weighing(
                state(parcel.weightGrams(), lowest, highest),
                said ? "WAREHOUSE" : "GOODS",
                expected,
                lowest,
                highest,
                List.of());
    }

    private Map<String, BigDecimal> units(Parcel parcel) {
        Map<String, BigDecimal> units = new HashMap<>();
        packs.goods(parcel.lines().stream().map(ParcelLine::sku).distinct().toList()).stream()
                .filter(goods -> goods.unitWeightGrams() != null)
                .forEach((Goods goods) -> units.put(goods.sku(), goods.unitWeightGrams()));
        return units;
    }

    private static BigDecimal sum(Parcel parcel, Map<String, BigDecimal> units) {
        return parcel.lines().stream()
                .map(line -> units.get(line.sku()).multiply(BigDecimal.valueOf(line.qty())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, Object> tolerance(String warehouse, BigDecimal expected) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("warehouse", warehouse);
        inputs.put("expectedGrams", expected.doubleValue());
        List<Map<String, Object>> found = engine.decide(DECISION, inputs);
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    private static String state(BigDecimal measured, BigDecimal lowest, BigDecimal highest) {
        if (measured == null) {
            return "UNKNOWN";
        }
        return measured.compareTo(lowest) < 0 ? "LIGHT" : measured.compareTo(highest) > 0 ? "HEAVY" : "RIGHT";
    }

    private static BigDecimal share(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }
}
