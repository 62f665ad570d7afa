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
import java.util.stream.Stream;

/**
 * What a mapping can do to a text. A text that does not fit stays as it is: the intake refuses it then and names the
 * field.
 */
final class Filters {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private interface Filter {
        Object apply(String text, String argument, ZoneId zone);
    }

    private static final Map<String, Filter> ALL = Map.ofEntries(
            entry("first", (text, count, zone) -> text.substring(0, Math.min(text.length(), Integer.parseInt(count)))),
            entry("or", (text, other, zone) -> text.isBlank() ? other : text),
            entry("map", (text, pairs, zone) -> translated(text.strip(), pairs)),
            entry("integer", (text, none, zone) -> Integer.valueOf(text.strip())),
            entry("number", (text, none, zone) -> new BigDecimal(text.strip())),
            entry("money", (text, currency, zone) -> money(new BigDecimal(text.strip()), currency)),
            entry("instant", (text, none, zone) -> instant(text.strip(), zone)),
            entry("date", (text, none, zone) -> local(text).toLocalDate().toString()),
            entry("month", (text, none, zone) -> MONTH.format(local(text))),
            entry("month-start", (text, none, zone) -> YearMonth.from(local(text))
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toString()));

    private Filters() {}

    static boolean exists(String call) {
        return ALL.containsKey(call.strip().split(" ", 2)[0]);
    }

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

    private static Map.Entry<String, Filter> entry(String name, Filter filter) {
        return Map.entry(name, filter);
    }

    /** @param pairs {@code 产品=PRODUCT,包材=PACKAGING}; a text that is not among them stays */
    private static String translated(String text, String pairs) {
        return Stream.of(pairs.split("[,，]"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equals(text))
                .map(pair -> pair[1].strip())
                .findFirst()
                .orElse(text);
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
