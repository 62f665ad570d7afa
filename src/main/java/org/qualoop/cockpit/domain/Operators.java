package org.qualoop.cockpit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Interval;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiApi.Group;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.training.Work;
import org.springframework.stereotype.Component;

/**
 * How well people work, compared fairly: each is held against what the others would have made of the very same goods, so
 * nobody looks bad for packing what breaks easily. Below five expected errors nothing is said.
 */
@Component
public class Operators {

    private static final int PEOPLE = 500;
    private static final int ARTICLES = 5_000;
    private static final double LEAST_EXPECTED = 5;
    private static final double SIGMAS = 3;

    private final KpiApi kpis;

    Operators(KpiApi kpis) {
        this.kpis = kpis;
    }

    /**
     * One person.
     *
     * @param expected what counts over the line that the others would have had with the same goods
     * @param ratio counted ÷ expected; null when too little is expected
     */
    public record Person(String name, Measure measure, double expected, Double ratio, Difference difference) {

        /** What the others would have had with the same goods, as a rate. */
        public double expectedRate(Kpi kpi) {
            double under = measure.denominator().doubleValue();
            return under == 0 ? 0 : expected / under * kpi.scale().doubleValue();
        }

        /** Between what the rate may really lie; null without data. */
        public Interval interval(Kpi kpi) {
            return Interval.of(kpi, measure);
        }
    }

    /** Those who stand out worst first, then by how much they did. */
    public List<Person> of(Work work, LocalDate from, LocalDate to) {
        Map<String, Measure> house = house(work, from, to);
        Map<String, Map<String, Measure>> goods =
                kpis.withinSkus(work.kpi(), work.dimension(), house.keySet(), from, to);
        List<Person> people = new ArrayList<>();
        for (Group group : kpis.groups(work.kpi(), new Slice(work.dimension(), null, null), from, to, PEOPLE)) {
            people.add(person(work, group, house, goods.getOrDefault(group.value(), Map.of())));
        }
        people.sort(Comparator.comparing((Person one) -> one.difference() != Difference.WORSE)
                .thenComparing(one -> one.measure().denominator(), Comparator.reverseOrder()));
        return people;
    }

    /** Also of somebody who did nothing in that time. */
    public Person one(Work work, String name, LocalDate from, LocalDate to) {
        Measure measure = kpis.measure(work.kpi(), work.slice(name), from, to);
        Map<String, Measure> goods = kpis.worstSkus(work.kpi(), work.slice(name), from, to, ARTICLES).stream()
                .collect(Collectors.toMap(Group::value, Group::measure));
        return person(work, new Group(name, measure), house(work, from, to), goods);
    }

    /** Articles that anybody had anything counted with; the others make nobody expect anything. */
    private Map<String, Measure> house(Work work, LocalDate from, LocalDate to) {
        Map<String, Measure> house = new HashMap<>();
        kpis.groups(work.kpi(), new Slice(Dimension.SKU, null, null), from, to, ARTICLES).stream()
                .filter(group -> group.measure().numerator().signum() != 0)
                .forEach(group -> house.put(group.value(), group.measure()));
        return house;
    }

    private static Person person(Work work, Group group, Map<String, Measure> house, Map<String, Measure> goods) {
        double expected = 0;
        double variance = 0;
        for (var article : goods.entrySet()) {
            double under = article.getValue().denominator().doubleValue();
            double share = others(house.get(article.getKey()), article.getValue());
            expected += under * share;
            variance += under * share * (1 - share);
        }
        double counted = group.measure().numerator().doubleValue();
        double least = Math.min(expected, group.measure().denominator().doubleValue() - expected);
        if (least < LEAST_EXPECTED) {
            return new Person(group.value(), group.measure(), expected, null, Difference.UNKNOWN);
        }
        boolean beyond = Math.abs(counted - expected) > SIGMAS * Math.sqrt(variance);
        boolean better = counted < expected == work.kpi().lowerIsBetter();
        Difference difference = !beyond ? Difference.NONE : better ? Difference.BETTER : Difference.WORSE;
        return new Person(group.value(), group.measure(), expected, counted / expected, difference);
    }

    /** The share of everybody else with this article; of all when nobody else had it. */
    private static double others(Measure all, Measure own) {
        if (all == null) {
            return 0;
        }
        double under = all.denominator().subtract(own.denominator()).doubleValue();
        double above = all.numerator().subtract(own.numerator()).doubleValue();
        double whole = Math.max(1, all.denominator().doubleValue());
        double share = under > 0 ? above / under : all.numerator().doubleValue() / whole;
        return Math.min(1, Math.max(0, share));
    }
}
