package org.qualoop.cost.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Whole days in UTC: the whole months among them, and the single days before and after. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 1);

    private final LocalDate from;
    private final LocalDate to;

    private Days(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** Null when the lines asked for are not all the lines of whole days. */
    public static Days of(EntryFilter filter) {
        return filter.equals(EntryFilter.between(filter.from(), filter.to()))
                        && isMidnight(filter.from())
                        && isMidnight(filter.to())
                ? new Days(day(filter.from(), FIRST), day(filter.to(), LAST))
                : null;
    }

    private static boolean isMidnight(Instant at) {
        return at == null || at.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDate day(Instant at, LocalDate otherwise) {
        return at == null ? otherwise : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Of rows that sum days or months. */
    String where() {
        return "((monthly = true and first_day >= ? and first_day < ?)"
                + " or (monthly = false and first_day >= ? and first_day < ?)"
                + " or (monthly = false and first_day >= ? and first_day < ?))";
    }

    /** For {@link #where}, and then where lines begin and end. */
    Object[] values() {
        LocalDate firstMonth =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate afterMonths = to.withDayOfMonth(1);
        boolean months = firstMonth.isBefore(afterMonths);
        LocalDate middle = months ? firstMonth : to;
        LocalDate end = months ? afterMonths : to;
        return new Object[] {middle, end, from, middle, end, to, from.atStartOfDay(), to.atStartOfDay()};
    }
}
