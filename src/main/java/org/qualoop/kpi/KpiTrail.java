package org.qualoop.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is behind a figure: each event that went wrong (a return, a lot not accepted, a late parcel), was timed (a case)
 * or cost money, under every value of every dimension that it counts in. Days are days in UTC, both ends included.
 */
public interface KpiTrail {

    /**
     * The events behind a figure, newest first.
     *
     * @param after cursor of the page before, null for the first
     */
    Page events(Kpi kpi, Slice slice, LocalDate from, LocalDate to, String after, int limit);

    /**
     * How the newest of these events, a thousand at most, spread over the other dimensions: what they have in common.
     * Values with most first, at most {@code limit} of each dimension.
     */
    Map<Dimension, List<Share>> shares(Kpi kpi, Slice slice, LocalDate from, LocalDate to, int limit);

    /** @param next cursor of the next page, null on the last one */
    record Page(List<Event> items, String next) {}

    /**
     * One event.
     *
     * @param source what happened, such as a record's number with its part; an order's number for a late parcel
     * @param orderNo null when no order stands behind it
     * @param sku null when unknown, as {@code lotNo} and {@code supplierCode}
     * @param amount units, lines, parcels or lots; for a duration its hours or minutes; for costs CNY
     */
    record Event(
            LocalDate day,
            String source,
            String orderNo,
            String sku,
            String lotNo,
            String supplierCode,
            BigDecimal amount) {}

    /** So much of the events' amount has this value. */
    record Share(String value, BigDecimal amount) {}
}
