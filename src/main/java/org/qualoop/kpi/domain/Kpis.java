package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.DaySum;
import org.qualoop.kpi.data.KpiMapper.Sum;
import org.qualoop.kpi.data.KpiMapper.ValueSum;
import org.springframework.stereotype.Component;

@Component
class Kpis implements KpiApi {

    private static final List<Kpi> ALL = List.of(Kpi.values());

    private final KpiMapper mapper;
    private final Folding folding;

    Kpis(KpiMapper mapper, Folding folding) {
        this.mapper = mapper;
        this.folding = folding;
    }

    @Override
    public Measure measure(Kpi kpi, Slice slice, LocalDate from, LocalDate to) {
        Slice under = slice.underTheLine();
        BigDecimal numerator = sum(kpi, slice, from, to).numerator();
        return Measure.of(kpi, numerator, sum(kpi, under, from, to).denominator());
    }

    private Sum sum(Kpi kpi, Slice slice, LocalDate from, LocalDate to) {
        return mapper.sum(kpi.key(), slice.key(), slice.cell(), from, to);
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

    private Map<Kpi, List<Day>> series(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        Map<Kpi, Map<LocalDate, BigDecimal[]>> sums = new EnumMap<>(Kpi.class);
        kpis.forEach(kpi -> sums.put(kpi, new TreeMap<>()));
        Slice under = slice.underTheLine();
        for (DaySum day : sums(kpis, slice, from, to)) {
            pair(sums, day)[0] = day.numerator();
            if (under.equals(slice)) {
                pair(sums, day)[1] = day.denominator();
            }
        }
        if (!under.equals(slice)) {
            sums(kpis, under, from, to).forEach(day -> pair(sums, day)[1] = day.denominator());
        }
        Map<Kpi, List<Day>> series = new EnumMap<>(Kpi.class);
        sums.forEach((kpi, days) -> {
            List<Day> list = new ArrayList<>();
            days.forEach((day, pair) -> list.add(new Day(day, Measure.of(kpi, pair[0], pair[1]))));
            series.put(kpi, list);
        });
        return series;
    }

    private static BigDecimal[] pair(Map<Kpi, Map<LocalDate, BigDecimal[]>> sums, DaySum day) {
        return sums.get(Kpi.of(day.kpi()).orElseThrow())
                .computeIfAbsent(day.countedOn(), d -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
    }

    private List<DaySum> sums(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to) {
        List<String> keys = kpis.stream().map(Kpi::key).toList();
        return mapper.series(keys, slice.key(), slice.cell(), from, to);
    }

    @Override
    public List<Group> groups(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        return named(kpi, slice, mapper.groups(kpi.key(), named(slice).key(), slice.sku(), from, to, limit), from, to);
    }

    @Override
    public List<Group> worst(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        String key = named(slice).key();
        return named(
                kpi,
                slice,
                mapper.worst(kpi.key(), key, slice.sku(), null, kpi.lowerIsBetter(), from, to, limit),
                from,
                to);
    }

    @Override
    public List<Group> worstSkus(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        if (slice.dimension() == Dimension.LOT || slice.dimension() == Dimension.SKU) {
            return List.of();
        }
        if (slice.dimension() == Dimension.ALL) {
            return worst(kpi, new Slice(Dimension.SKU, null, null), from, to, limit);
        }
        String pairs = slice.ofSku("").key();
        int cut = slice.value().length() + 1;
        return mapper.worst(kpi.key(), pairs, null, slice.value(), kpi.lowerIsBetter(), from, to, limit).stream()
                .map(sum -> new Group(sum.cell().substring(cut), measure(kpi, slice, sum, from, to)))
                .toList();
    }

    private Measure measure(Kpi kpi, Slice slice, ValueSum sum, LocalDate from, LocalDate to) {
        if (slice.dimension() != Dimension.DEFECT_CODE) {
            return Measure.of(kpi, sum.numerator(), sum.denominator());
        }
        String sku = sum.cell().substring(slice.value().length() + 1);
        Slice under = slice.ofSku(sku).underTheLine();
        return Measure.of(kpi, sum.numerator(), sum(kpi, under, from, to).denominator());
    }

    private static Slice named(Slice slice) {
        return slice.dimension() == Dimension.LOT ? new Slice(Dimension.LOT, null, null) : slice;
    }

    private List<Group> named(Kpi kpi, Slice slice, List<ValueSum> sums, LocalDate from, LocalDate to) {
        BigDecimal fixed = slice.dimension() == Dimension.DEFECT_CODE
                ? sum(kpi, slice.underTheLine(), from, to).denominator()
                : null;
        return sums.stream()
                .map(sum -> new Group(
                        bare(sum.cell(), slice),
                        Measure.of(kpi, sum.numerator(), fixed == null ? sum.denominator() : fixed)))
                .toList();
    }

    private static String bare(String value, Slice slice) {
        return slice.sku() == null || slice.dimension() == Dimension.LOT
                ? value
                : value.substring(0, value.length() - slice.sku().length() - 1);
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
        folding.drain();
    }

    @Override
    public long waiting() {
        return mapper.waiting();
    }
}
