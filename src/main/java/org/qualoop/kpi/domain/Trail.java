package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.domain.Contribution.Amount;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.springframework.stereotype.Component;

/** Keeps under each cell of the roll-ups which events went wrong there, were timed or cost money. */
@Component
class Trail {

    private record Place(String kpi, String dimension, String cell, LocalDate day, String subject) {}

    private static final Table<Map.Entry<Place, BigDecimal>> EVENTS = Table.<Map.Entry<Place, BigDecimal>>of(
                    "kpi_event")
            .key("kpi", entry -> entry.getKey().kpi())
            .key("dimension", entry -> entry.getKey().dimension())
            .key("cell", entry -> entry.getKey().cell())
            .key("counted_on", entry -> entry.getKey().day())
            .key("subject", entry -> entry.getKey().subject())
            .column("amount", Map.Entry::getValue);

    private final Bulk bulk;

    Trail(Bulk bulk) {
        this.bulk = bulk;
    }

    /** What these subjects left behind before gives way to what they leave behind now. */
    void write(Map<String, List<Contribution>> before, Map<String, List<Contribution>> now) {
        Map<Place, BigDecimal> gone = places(before);
        Map<Place, BigDecimal> standing = places(now);
        gone.keySet().removeAll(standing.keySet());
        bulk.deleteRows(EVENTS, gone.entrySet());
        bulk.upsert(EVENTS, standing.entrySet());
    }

    private static Map<Place, BigDecimal> places(Map<String, List<Contribution>> subjects) {
        Map<Place, BigDecimal> places = new HashMap<>();
        subjects.forEach((subject, contributions) ->
                contributions.forEach(contribution -> contribution.amounts().forEach((kpi, amount) -> {
                    BigDecimal wrong = wrong(kpi, amount);
                    if (wrong.signum() != 0) {
                        contribution
                                .slices()
                                .forEach(slice -> places.merge(
                                        new Place(kpi, slice.key(), slice.cell(), contribution.day(), subject),
                                        wrong,
                                        BigDecimal::add));
                    }
                })));
        return places;
    }

    private static boolean tells(Contribution contribution, String kpi) {
        Amount amount = contribution.amounts().get(kpi);
        return amount != null && wrong(kpi, amount).signum() != 0;
    }

    /** What counts against the figure; where more is better, what is missing. */
    static BigDecimal wrong(String kpi, Amount amount) {
        boolean lowerIsBetter = Kpi.of(kpi).map(Kpi::lowerIsBetter).orElse(true);
        return lowerIsBetter ? amount.numerator() : amount.denominator().subtract(amount.numerator());
    }

    /** The values of all dimensions that one event has, by the dimension's name. */
    static Map<String, Set<String>> values(Collection<Contribution> contributions, String kpi) {
        Map<String, Set<String>> values = new HashMap<>();
        contributions.stream()
                .filter(contribution -> tells(contribution, kpi))
                .flatMap(contribution -> contribution.views().stream())
                .forEach(view ->
                        view.forEach((dimension, value) -> values.computeIfAbsent(dimension, name -> new HashSet<>())
                                .add(value)));
        return values;
    }
}
