package org.qualoop.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The figures, read from daily roll-ups. Days are days in UTC, both ends included. */
public interface KpiApi {

    /** A figure of one value of a dimension over some days. */
    default Measure measure(Kpi kpi, Dimension dimension, String value, LocalDate from, LocalDate to) {
        return measure(kpi, Slice.of(dimension, value), from, to);
    }

    Measure measure(Kpi kpi, Slice slice, LocalDate from, LocalDate to);

    /** Several figures at once. */
    Map<Kpi, Measure> measures(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to);

    /** Median and 90th percentile of a duration, within half a percent; nulls without data. */
    Spread spread(Kpi kpi, Slice slice, LocalDate from, LocalDate to);

    /** The days that have data, oldest first. */
    List<Day> series(Kpi kpi, Slice slice, LocalDate from, LocalDate to);

    /** The days of several figures in one look. */
    Map<Kpi, List<Day>> series(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to);

    /** Every figure's days in one look; figures without any data are there with an empty list. */
    Map<Kpi, List<Day>> series(Slice slice, LocalDate from, LocalDate to);

    /**
     * The values of a dimension with most under the line first, at most {@code limit}.
     *
     * @param slice its value is not looked at; its SKU restricts
     */
    List<Group> groups(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit);

    /** The same of several figures in one look. */
    Map<Kpi, List<Group>> groups(List<Kpi> kpis, Slice slice, LocalDate from, LocalDate to, int limit);

    /**
     * The values of a dimension where most went wrong (or lasted, or cost) first, at most {@code limit}.
     *
     * @param slice its value is not looked at; its SKU restricts
     */
    List<Group> worst(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit);

    /** The SKUs behind one value of a dimension, ordered like {@link #worst}; empty for a lot, which has one. */
    List<Group> worstSkus(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit);

    /**
     * Every value of a dimension within each of these SKUs, for comparing all of them at once.
     *
     * @return by value, then by SKU
     */
    Map<String, Map<String, Measure>> withinSkus(
            Kpi kpi, Dimension dimension, Collection<String> skus, LocalDate from, LocalDate to);

    /** When each figure changed last; those that never did are left out. */
    Map<Kpi, Instant> changedAt();

    /** Grows whenever a figure changes, the same on every node. */
    long version();

    /** Counts what has been told and is not yet in the roll-ups; happens by itself every few seconds. */
    void refresh();

    /**
     * Like {@link #refresh}, but leaves it alone when so much waits that whoever asks would wait for seconds;
     * {@link #waiting} says so.
     */
    void refreshSoon();

    /** How many changes are not yet in the roll-ups; 100,000 also stands for more. */
    long waiting();

    record Spread(BigDecimal median, BigDecimal p90) {

        /** Without data. */
        public static final Spread NONE = new Spread(null, null);
    }

    record Day(LocalDate day, Measure measure) {}

    record Group(String value, Measure measure) {}
}
