package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.BucketSum;
import org.qualoop.kpi.data.KpiMapper.DaySum;
import org.qualoop.kpi.data.KpiMapper.Sum;
import org.qualoop.kpi.data.KpiMapper.ValueSum;
import org.springframework.stereotype.Component;

@Component
class Kpis implements KpiApi {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

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
        List<BucketSum> buckets = mapper.buckets(kpi.key(), slice.key(), slice.cell(), from, to);
        long cases =
                buckets.stream().mapToLong(bucket -> bucket.cases().longValue()).sum();
        if (cases == 0) {
            return new Spread(null, null);
        }
        BigDecimal median =
                at(buckets, (cases + 1) / 2).add(at(buckets, (cases + 2) / 2)).divide(TWO, 4, RoundingMode.HALF_UP);
        long ninetieth = (cases * 9 + 9) / 10;
        return new Spread(plain(median), plain(at(buckets, ninetieth)));
    }

    /** The duration of the case with this rank, counted from 1. */
    private static BigDecimal at(List<BucketSum> buckets, long rank) {
        long passed = 0;
        for (BucketSum bucket : buckets) {
            passed += bucket.cases().longValue();
            if (passed >= rank) {
                return bucket.bucket();
            }
        }
        throw new IllegalArgumentException("There are not " + rank + " cases");
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public List<Day> series(Kpi kpi, Slice slice, LocalDate from, LocalDate to) {
        Slice under = slice.underTheLine();
        List<DaySum> above = mapper.series(kpi.key(), slice.key(), slice.cell(), from, to);
        if (under.equals(slice)) {
            return above.stream().map(day -> day(kpi, day)).toList();
        }
        Map<LocalDate, DaySum> days = new TreeMap<>();
        mapper.series(kpi.key(), under.key(), under.cell(), from, to)
                .forEach(day ->
                        days.put(day.countedOn(), new DaySum(day.countedOn(), BigDecimal.ZERO, day.denominator())));
        above.forEach(day -> days.merge(
                day.countedOn(),
                new DaySum(day.countedOn(), day.numerator(), BigDecimal.ZERO),
                (one, other) -> new DaySum(one.countedOn(), other.numerator(), one.denominator())));
        return days.values().stream().map(day -> day(kpi, day)).toList();
    }

    private static Day day(Kpi kpi, DaySum sum) {
        return new Day(sum.countedOn(), Measure.of(kpi, sum.numerator(), sum.denominator()));
    }

    @Override
    public List<Group> groups(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit) {
        Slice named = slice.dimension() == Dimension.LOT ? new Slice(Dimension.LOT, null, null) : slice;
        List<ValueSum> sums = mapper.groups(kpi.key(), named.key(), slice.sku(), from, to, limit);
        Map<String, BigDecimal> fixed = new HashMap<>();
        if (slice.dimension() == Dimension.DEFECT_CODE) {
            fixed.put("under", sum(kpi, slice.underTheLine(), from, to).denominator());
        }
        return sums.stream()
                .map(sum -> new Group(
                        bare(sum.cell(), slice),
                        Measure.of(kpi, sum.numerator(), fixed.getOrDefault("under", sum.denominator()))))
                .toList();
    }

    private static String bare(String value, Slice slice) {
        return slice.sku() == null || slice.dimension() == Dimension.LOT
                ? value
                : value.substring(0, value.length() - slice.sku().length() - 1);
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
