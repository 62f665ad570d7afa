package org.qualoop.kpi.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.RollUps;
import org.qualoop.kpi.data.RollUps.Place;
import org.qualoop.kpi.data.RollUps.Total;
import org.qualoop.kpi.data.Spans;
import org.qualoop.kpi.data.Spans.Range;
import org.springframework.stereotype.Component;

@Component
class Kpis implements KpiApi {

    private static final List<Kpi> ALL = List.of(Kpi.values());

    private final KpiMapper mapper;
    private final RollUps rollUps;
    private final Folding folding;
    private final Marks marks;

    Kpis(KpiMapper mapper, RollUps rollUps, Folding folding, Marks marks) {
        this.mapper = mapper;
        this.rollUps = rollUps;
        this.folding = folding;
        this.marks = marks;
    }

    @Override
    public Measure measure(Kpi kpi, Slice slice, LocalDate from, LocalDate to) {
        return measures(List.of(kpi), slice, from, to).get(kpi);
    }

    @Override
    public Map<Kpi, Measure> measures(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        Slice under = slice.underTheLine();
        long[] sums = total(kpis, slice, from, to);
        return measured(kpis, sums, under.equals(slice) ? sums : total(kpis, under, from, to));
    }

    private long[] total(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        return rollUps.total(kpis, place(slice), spans(slice, from, to)).sums();
    }

    private static Map<Kpi, Measure> measured(List<Kpi> kpis, long[] above, long[] under) {
        Map<Kpi, Measure> measures = new EnumMap<>(Kpi.class);
        for (int k = 0; k < kpis.size(); k++) {
            measures.put(
                    kpis.get(k),
                    Measure.of(kpis.get(k), Changes.decimal(above[2 * k]), Changes.decimal(under[2 * k + 1])));
        }
        return measures;
    }

    private static Place place(Slice slice) {
        return new Place(slice.key(), slice.pairs() ? slice.sku() : "", slice.value());
    }

    private static List<Range> spans(Slice slice, LocalDate from, LocalDate to) {
        return slice.pairs() ? Spans.days(from, to) : Spans.covering(from, to);
    }

    @Override
    public Spread spread(Kpi kpi, Slice slice, LocalDate from, LocalDate to) {
        return Percentiles.of(mapper.buckets(kpi.key(), slice.key(), slice.cell(), from, to));
    }

    @Override
    public List<Day> series(Kpi kpi, Slice slice, LocalDate from, LocalDate to) {
        return series(List.of(kpi), slice, from, to).get(kpi);
    }

    @Override
    public Map<Kpi, List<Day>> series(Slice slice, LocalDate from, LocalDate to) {
        return series(ALL, slice, from, to);
    }

    @Override
    public Map<Kpi, List<Day>> series(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        Slice under = slice.underTheLine();
        Map<String, long[]> above = days(kpis, slice, from, to);
        Map<String, long[]> below = under.equals(slice) ? above : days(kpis, under, from, to);
        Map<Kpi, List<Day>> series = new EnumMap<>(Kpi.class);
        kpis.forEach(kpi -> series.put(kpi, new ArrayList<>()));
        long[] nothing = new long[2 * kpis.size()];
        Stream.of(above, below)
                .flatMap(days -> days.keySet().stream())
                .distinct()
                .sorted()
                .forEach(day -> measured(kpis, above.getOrDefault(day, nothing), below.getOrDefault(day, nothing))
                        .forEach((kpi, measure) -> {
                            if (isAnything(measure)) {
                                series.get(kpi).add(new Day(LocalDate.parse(day), measure));
                            }
                        }));
        return series;
    }

    private Map<String, long[]> days(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        return rollUps.series(kpis, place(slice), from, to).stream().collect(Collectors.toMap(Total::key, Total::sums));
    }

    private static boolean isAnything(Measure measure) {
        return measure.numerator().signum() != 0 || measure.denominator().signum() != 0;
    }

    @Override
    public List<Group> groups(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        return groups(List.of(kpi), slice, from, to, limit).get(kpi);
    }

    @Override
    public Map<Kpi, List<Group>> groups(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to, int limit) {
        if (kpis.isEmpty()) {
            return Map.of();
        }
        Splits splits = split(kpis, slice, from, to);
        Map<Kpi, List<Group>> groups = new EnumMap<>(Kpi.class);
        kpis.forEach(kpi -> groups.put(kpi, splits.largest(kpi, limit)));
        return groups;
    }

    @Override
    public List<Group> worst(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        return split(List.of(kpi), slice, from, to).worst(kpi, limit);
    }

    private Splits split(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        Slice one = new Slice(slice.dimension(), null, slice.dimension() == Dimension.SKU ? null : slice.sku());
        long[] under = slice.dimension() == Dimension.DEFECT_CODE ? total(kpis, slice.underTheLine(), from, to) : null;
        List<Total> cells = rollUps.split(kpis, place(one), spans(one, from, to));
        return new Splits(kpis, isLotsOfSku(slice) ? ofSku(cells, slice.sku()) : cells, under);
    }

    private static boolean isLotsOfSku(Slice slice) {
        return slice.dimension() == Dimension.LOT && slice.sku() != null;
    }

    private static List<Total> ofSku(List<Total> lots, String sku) {
        return lots.stream().filter(lot -> lot.key().endsWith('|' + sku)).toList();
    }

    @Override
    public List<Group> worstSkus(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        if (slice.dimension() == Dimension.LOT || slice.dimension() == Dimension.SKU) {
            return List.of();
        }
        if (slice.dimension() == Dimension.ALL) {
            return worst(kpi, new Slice(Dimension.SKU, null, null), from, to, limit);
        }
        Place every = new Place(slice.ofSku("").key(), null, slice.value());
        List<Total> skus = rollUps.split(List.of(kpi), every, Spans.days(from, to));
        return new Splits(List.of(kpi), skus, null)
                .worst(kpi, limit).stream()
                        .map(group -> slice.dimension() == Dimension.DEFECT_CODE
                                ? new Group(group.value(), measure(kpi, slice.ofSku(group.value()), from, to))
                                : group)
                        .toList();
    }

    @Override
    public Map<String, Map<String, Measure>> withinSkus(
            Kpi kpi, Dimension dimension, Collection<String> skus, LocalDate from, LocalDate to) {
        Map<String, Map<String, Measure>> values = new HashMap<>();
        String pairs = new Slice(dimension, null, "").key();
        rollUps.pairs(kpi, pairs, skus, from, to).forEach(pair -> values.computeIfAbsent(
                        pair.cell(), cell -> new HashMap<>())
                .put(pair.sku(), Measure.of(kpi, Changes.decimal(pair.sums()[0]), Changes.decimal(pair.sums()[1]))));
        return values;
    }

    @Override
    public Map<Kpi, Instant> changedAt() {
        Map<Kpi, Instant> changed = new EnumMap<>(Kpi.class);
        mapper.fresh().forEach(row -> Kpi.of(row.kpi()).ifPresent(kpi -> changed.put(kpi, row.changedAt())));
        return changed;
    }

    @Override
    public long version() {
        return mapper.version();
    }

    @Override
    public void refresh() {
        folding.drainAll();
    }

    @Override
    public void refreshSoon() {
        folding.drainFew();
    }

    @Override
    public long waiting() {
        return marks.waiting();
    }
}
