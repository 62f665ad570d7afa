package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.SupplierRatings;
import org.qualoop.supplier.SupplierScore;
import org.springframework.stereotype.Component;

/** The score that the supplier room asks for is that of the last 180 days. */
@Component
class SupplierScores implements SupplierRatings, SupplierScore {

    private static final int DAYS = 180;
    private static final int MOST = 5_000;

    /** @param worst the figure at which there are no points; null: the figure itself is the share of points */
    private enum Rule {
        LOTS(Kpi.INSPECTION_PASS_RATE, 5, 3, null),
        RETURNS(Kpi.RETURN_RATE, 3, 200, 0.10),
        FAULTS(Kpi.FAULT_REPORT_PPM, 2, 200, 20_000.0),
        DAMAGE(Kpi.DAMAGE_RATE, 1, 200, 0.05);

        private final Kpi kpi;
        private final int weight;
        private final long least;
        private final Double worst;

        Rule(Kpi kpi, int weight, long least, Double worst) {
            this.kpi = kpi;
            this.weight = weight;
            this.least = least;
            this.worst = worst;
        }

        Part part(Measure measure) {
            return new Part(kpi.key(), weight, measure, least, measure.hasAtLeast(least) ? points(measure) : null);
        }

        private double points(Measure measure) {
            double rate = measure.rate().doubleValue();
            return worst == null ? rate : 1 - Math.min(1, rate / worst);
        }
    }

    private final KpiApi kpis;
    private final Clock clock;

    SupplierScores(KpiApi kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public OptionalInt of(String supplierCode) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Integer score = of(supplierCode, today.minusDays(DAYS - 1L), today).score();
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    @Override
    public Rating of(String supplierCode, LocalDate from, LocalDate to) {
        return rating(Arrays.stream(Rule.values())
                .map(rule -> rule.part(kpis.measure(rule.kpi, Dimension.SUPPLIER, supplierCode, from, to)))
                .toList());
    }

    @Override
    public Map<String, Rating> all(LocalDate from, LocalDate to) {
        Map<String, Map<Kpi, Measure>> measures = new TreeMap<>();
        for (Rule rule : Rule.values()) {
            kpis.groups(rule.kpi, new Slice(Dimension.SUPPLIER, null, null), from, to, MOST)
                    .forEach(group -> measures.computeIfAbsent(group.value(), code -> new HashMap<>())
                            .put(rule.kpi, group.measure()));
        }
        Map<String, Rating> ratings = new TreeMap<>();
        measures.forEach((code, its) -> ratings.put(
                code,
                rating(Arrays.stream(Rule.values())
                        .map(rule -> rule.part(its.getOrDefault(rule.kpi, none(rule.kpi))))
                        .toList())));
        return ratings;
    }

    private static Measure none(Kpi kpi) {
        return Measure.of(kpi, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Rating rating(List<Part> parts) {
        double points = 0;
        int weights = 0;
        for (Part part : parts) {
            if (Objects.nonNull(part.points())) {
                points += part.weight() * part.points();
                weights += part.weight();
            }
        }
        return new Rating(weights == 0 ? null : (int) Math.round(100 * points / weights), parts);
    }
}
