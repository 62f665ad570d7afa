package org.qualoop.trace.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a cell as the JSON value that the intake wants. A text that does not fit stays as it is: the intake refuses
 * it then and names the field.
 */
final class CellValues {

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);
    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0", "×");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}(\\.0{1,9})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern CURRENCY_SIGN = Pattern.compile("^[¥￥$€]\\s*");
    private static final Pattern LIST = Pattern.compile("[;；\\n]");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern LOCAL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[ T]+(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})秒?(?:\\.(\\d{1,6})\\d*)?)?分?)?");

    private CellValues() {}

    /**
     * @param text not blank
     * @param zone of times that are written without one
     */
    static JsonNode read(Column column, String text, ZoneId zone) {
        String cell = text.strip();
        return switch (column.kind()) {
            case INTEGER -> integer(cell);
            case DECIMAL -> decimal(cell);
            case FLAG -> flag(cell);
            case CHOICE -> choice(column, cell);
            case INSTANT ->
                TextNode.valueOf(local(cell, at -> at.atZone(zone).toInstant().toString()));
            case DATE -> TextNode.valueOf(date(cell));
            case DEADLINE -> TextNode.valueOf(deadline(cell, zone));
            case KEYS, TEXTS -> list(cell);
            default -> TextNode.valueOf(column.amount() ? amount(cell) : cell);
        };
    }

    private static JsonNode integer(String cell) {
        String plain = plain(cell);
        return INTEGER.matcher(plain).matches()
                ? JSON.numberNode(new BigInteger(plain.replaceFirst("\\..*", "").replaceFirst("^\\+", "")))
                : TextNode.valueOf(cell);
    }

    private static JsonNode decimal(String cell) {
        String plain = plain(cell);
        return DECIMAL.matcher(plain).matches() ? JSON.numberNode(new BigDecimal(plain)) : TextNode.valueOf(cell);
    }

    private static String amount(String cell) {
        String plain = plain(CURRENCY_SIGN.matcher(cell).replaceFirst(""));
        return DECIMAL.matcher(plain).matches() ? plain : cell;
    }

    private static String plain(String cell) {
        return THOUSANDS.matcher(cell).matches() ? cell.replace(",", "") : cell;
    }

    private static JsonNode flag(String cell) {
        String given = cell.toLowerCase(Locale.ROOT);
        return YES.contains(given) || NO.contains(given)
                ? BooleanNode.valueOf(YES.contains(given))
                : TextNode.valueOf(cell);
    }

    private static JsonNode choice(Column column, String cell) {
        return TextNode.valueOf(column.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(cell))
                .findFirst()
                .orElse(cell));
    }

    private static ArrayNode list(String cell) {
        ArrayNode list = JSON.arrayNode();
        Stream.of(LIST.split(cell)).map(String::strip).filter(s -> !s.isEmpty()).forEach(list::add);
        return list;
    }

    private static String date(String cell) {
        return local(
                cell,
                at -> at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : cell);
    }

    private static String deadline(String cell, ZoneId zone) {
        boolean day = !cell.contains(":");
        return day ? date(cell) : local(cell, at -> at.atZone(zone).toInstant().toString());
    }

    private interface Written extends java.util.function.Function<LocalDateTime, String> {}

    private static String local(String cell, Written written) {
        try {
            LocalDateTime at = parse(cell);
            return at == null ? cell : written.apply(at);
        } catch (DateTimeException | NumberFormatException e) {
            return cell;
        }
    }

    private static LocalDateTime parse(String cell) {
        Matcher compact = COMPACT.matcher(cell);
        if (compact.matches()) {
            return day(compact).atStartOfDay();
        }
        Matcher local = LOCAL.matcher(cell);
        if (!local.matches()) {
            return null;
        }
        UnaryOperator<String> orZero = part -> part == null ? "0" : part;
        return day(local)
                .atTime(
                        Integer.parseInt(orZero.apply(local.group(4))),
                        Integer.parseInt(orZero.apply(local.group(5))),
                        Integer.parseInt(orZero.apply(local.group(6))),
                        1_000 * Integer.parseInt((orZero.apply(local.group(7)) + "000000").substring(0, 6)));
    }

    private static LocalDate day(Matcher parts) {
        return LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
