package org.qualoop.trace.importer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a mapping can do to a text. A text that does not fit stays as it is: the intake refuses it then and names the
 * field.
 */
final class Filters {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private interface Filter {
        Object apply(String text, String argument, ZoneId zone);
    }

    private static final Map<String, Filter> ALL = Map.of(
            "first", (text, count, zone) -> text.substring(0, Math.min(text.length(), Integer.parseInt(count))),
            "or", (text, other, zone) -> text.isBlank() ? other : text,
            "integer", (text, none, zone) -> Integer.valueOf(text.strip()),
            "number", (text, none, zone) -> new BigDecimal(text.strip()),
            "money", (text, currency, zone) -> money(new BigDecimal(text.strip()), currency),
            "instant", (text, none, zone) -> instant(text.strip(), zone),
            "date", (text, none, zone) -> local(text).toLocalDate().toString(),
            "month", (text, none, zone) -> MONTH.format(local(text)),
            "month-start",
                    (text, none, zone) -> YearMonth.from(local(text))
                            .atDay(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .toString());

    private Filters() {}

    /** @param call the filter's name and, after a blank, its argument */
    static Object apply(String call, String text, ZoneId zone) {
        String[] parts = call.strip().split(" ", 2);
        Filter filter = ALL.get(parts[0]);
        if (filter == null) {
            throw new ImportFailure("The mapping uses a filter that does not exist: " + parts[0]);
        }
        if (text.isBlank() && !parts[0].equals("or")) {
            return text;
        }
        try {
            return filter.apply(text, parts.length > 1 ? parts[1] : "", zone);
        } catch (NumberFormatException | DateTimeException e) {
            return text;
        }
    }

    private static Map<String, Object> money(BigDecimal amount, String currency) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("amount", amount.toPlainString());
        money.put("currency", currency);
        return money;
    }

    private static String instant(String text, ZoneId zone) {
        boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.length() > 16;
        return zoned
                ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant().toString()
                : local(text).atZone(zone).toInstant().toString();
    }

    private static LocalDateTime local(String text) {
        String stripped = text.strip();
        return stripped.length() == 10
                ? LocalDate.parse(stripped).atStartOfDay()
                : LocalDateTime.parse(stripped.replace(' ', 'T'));
    }
}
