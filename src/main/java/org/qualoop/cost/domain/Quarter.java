package org.qualoop.cost.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.platform.Problem;

/** A quarter of a year in UTC, such as 2026Q4. */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})-?Q([1-4])");

    /** @throws Problem 400 when it is none */
    public static Quarter read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Problem.badRequest("/quarter", "须是季度 must be a quarter such as 2026Q4: " + text);
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public Quarter plus(int quarters) {
        return of(YearMonth.of(year, 3 * number).plusMonths(3L * quarters).atDay(1));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, 3 * number).atEndOfMonth();
    }

    /** Inclusive. */
    Instant from() {
        return firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Exclusive. */
    Instant to() {
        return plus(1).from();
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
