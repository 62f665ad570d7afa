package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qualoop.platform.FieldError;
import org.qualoop.trace.Field.Kind;
import org.qualoop.trace.Field.Shape;

/**
 * The types a field of an intake kind can have. Nothing is coerced: a value of another JSON type is refused. What
 * passes is brought to one canonical form (instants in UTC with microseconds, decimals without trailing zeros), so that
 * equal content is equal text.
 */
public final class Fields {

    /** Longest free text, in UTF-16 units. */
    public static final int MAX_TEXT = 20_000;
    /** Longest key, in UTF-16 units. */
    public static final int MAX_KEY = 100;
    /** Largest quantity, in units of the SKU. */
    public static final int MAX_QUANTITY = 1_000_000_000;
    /** Most entries in a list of one item. */
    public static final int MAX_LIST = 5_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final BigDecimal MAX_DECIMAL = new BigDecimal("1000000000000");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Fields() {}

    /** An identifier: 1–100 characters, no control characters, no surrounding blanks. */
    public static Field key(String name) {
        return new Field(name, Kind.KEY, Fields::readKey);
    }

    /** Free text of at most {@link #MAX_TEXT} characters. */
    public static Field text(String name) {
        return text(name, MAX_TEXT);
    }

    public static Field text(String name, int max) {
        return new Field(name, Kind.TEXT, (value, pointer, errors) -> readText(value, pointer, errors, max));
    }

    /** A whole number between {@code min} and {@code max}, both included. */
    public static Field integer(String name, int min, int max) {
        return new Field(name, Kind.INTEGER, (value, pointer, errors) -> readInteger(value, pointer, errors, min, max));
    }

    /** A quantity of at least one unit. */
    public static Field quantity(String name) {
        return integer(name, 1, MAX_QUANTITY);
    }

    /** A line number, zero or more. */
    public static Field lineNo(String name) {
        return integer(name, 0, MAX_QUANTITY);
    }

    /** A JSON number of at least zero, below 10¹², with at most three decimals. */
    public static Field decimal(String name) {
        return new Field(name, Kind.DECIMAL, (value, pointer, errors) -> {
            if (!value.isNumber()) {
                return refuse(errors, pointer, "must be a number");
            }
            return readDecimal(value.decimalValue(), 3, pointer, errors);
        });
    }

    public static Field flag(String name) {
        return new Field(
                name,
                Kind.FLAG,
                (value, pointer, errors) -> value.isBoolean()
                        ? BooleanNode.valueOf(value.booleanValue())
                        : refuse(errors, pointer, "must be true or false"));
    }

    public static Field oneOf(String name, String... allowed) {
        List<String> choices = List.of(allowed);
        return new Field(
                name,
                new Shape(Kind.CHOICE, List.of(), choices),
                (value, pointer, errors) -> value.isTextual() && choices.contains(value.textValue())
                        ? value
                        : refuse(errors, pointer, "must be one of " + String.join(", ", choices)));
    }

    /** An ISO 8601 instant with zone, from 1970 to 2199; kept in UTC with microseconds. */
    public static Field instant(String name) {
        return new Field(name, Kind.INSTANT, Fields::readInstant);
    }

    /** A calendar date, yyyy-MM-dd, from 1970 to 2199. */
    public static Field date(String name) {
        return new Field(name, Kind.DATE, Fields::readDate);
    }

    /** An instant, or a calendar date that stands for the last microsecond of that day in UTC. */
    public static Field deadline(String name) {
        return new Field(name, Kind.DEADLINE, (value, pointer, errors) -> {
            if (!value.isTextual() || !DATE.matcher(value.textValue()).matches()) {
                return readInstant(value, pointer, errors);
            }
            JsonNode date = readDate(value, pointer, errors);
            return date == null ? null : TextNode.valueOf(date.textValue() + "T23:59:59.999999Z");
        });
    }

    /** An amount of at least zero with at most four decimals, and its ISO 4217 currency. */
    public static Field money(String name) {
        return new Field(name, Kind.MONEY, Fields::readMoney);
    }

    public static Field object(String name, Field... fields) {
        List<Field> declared = List.of(fields);
        return new Field(
                name,
                new Shape(Kind.OBJECT, declared, List.of()),
                (value, pointer, errors) -> readObject(value, pointer, errors, declared));
    }

    /** A list of at least {@code min} objects. */
    public static Field list(String name, int min, Field... fields) {
        return list(name, min, null, fields);
    }

    /** A list of at least {@code min} objects, no two of which have the same value in the field {@code unique}. */
    public static Field list(String name, int min, String unique, Field... fields) {
        List<Field> declared = List.of(fields);
        return new Field(name, new Shape(Kind.LIST, declared, List.of()), (value, pointer, errors) -> {
            JsonNode list =
                    readList(value, pointer, errors, min, (entry, at) -> readObject(entry, at, errors, declared));
            if (list != null && unique != null) {
                refuseRepeats(list, unique, pointer, errors);
            }
            return list;
        });
    }

    /** A list of identifiers, for example serial numbers. */
    public static Field keys(String name) {
        return new Field(
                name,
                Kind.KEYS,
                (value, pointer, errors) ->
                        readList(value, pointer, errors, 0, (entry, at) -> readKey(entry, at, errors)));
    }

    /** A list of texts of at most {@code max} characters each, for example addresses of pictures. */
    public static Field texts(String name, int max) {
        return new Field(
                name,
                Kind.TEXTS,
                (value, pointer, errors) ->
                        readList(value, pointer, errors, 0, (entry, at) -> readText(entry, at, errors, max)));
    }

    private static JsonNode readObject(JsonNode value, String pointer, List<FieldError> errors, List<Field> fields) {
        return value.isObject()
                ? readFields(value, pointer, errors, fields)
                : refuse(errors, pointer, "must be an object");
    }

    static ObjectNode readFields(JsonNode value, String pointer, List<FieldError> errors, List<Field> fields) {
        ObjectNode canonical = JSON.objectNode();
        for (Field field : fields) {
            JsonNode read = field.read(value, pointer, errors);
            if (read != null) {
                canonical.set(field.name(), read);
            }
        }
        return canonical;
    }

    private interface EntryReader {
        JsonNode read(JsonNode entry, String pointer);
    }

    private static JsonNode readList(
            JsonNode value, String pointer, List<FieldError> errors, int min, EntryReader reader) {
        if (!value.isArray()) {
            return refuse(errors, pointer, "must be an array");
        }
        if (value.size() < min || value.size() > MAX_LIST) {
            return refuse(errors, pointer, "must have " + min + " to " + MAX_LIST + " entries");
        }
        ArrayNode list = JSON.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode read = reader.read(value.get(i), pointer + '/' + i);
            list.add(read == null ? JSON.nullNode() : read);
        }
        return list;
    }

    private static void refuseRepeats(JsonNode list, String unique, String pointer, List<FieldError> errors) {
        Map<JsonNode, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = list.get(i).get(unique);
            Integer first = value == null ? null : seen.putIfAbsent(value, i);
            if (first != null) {
                refuse(errors, pointer + '/' + i + '/' + unique, "repeats that of entry " + first);
            }
        }
    }

    private static JsonNode readKey(JsonNode value, String pointer, List<FieldError> errors) {
        JsonNode text = readText(value, pointer, errors, MAX_KEY);
        if (text == null) {
            return null;
        }
        String key = text.textValue();
        if (key.isBlank()) {
            return refuse(errors, pointer, "must not be blank");
        }
        // The database's collation pads with blanks: "A" and "A " would be the same key there and different ones here.
        if (!key.equals(key.strip())) {
            return refuse(errors, pointer, "must not begin or end with a blank");
        }
        if (key.chars().anyMatch(Character::isISOControl)) {
            return refuse(errors, pointer, "must not contain control characters");
        }
        return text;
    }

    private static JsonNode readText(JsonNode value, String pointer, List<FieldError> errors, int max) {
        if (!value.isTextual()) {
            return refuse(errors, pointer, "must be a text");
        }
        String text = value.textValue();
        if (text.length() > max) {
            return refuse(errors, pointer, "must have at most " + max + " characters");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return refuse(errors, pointer, "contains half of a surrogate pair");
        }
        return value;
    }

    private static JsonNode readInteger(JsonNode value, String pointer, List<FieldError> errors, int min, int max) {
        if (!value.isIntegralNumber()) {
            return refuse(errors, pointer, "must be an integer");
        }
        if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            return refuse(errors, pointer, "must lie between " + min + " and " + max);
        }
        return IntNode.valueOf(value.intValue());
    }

    private static JsonNode readDecimal(BigDecimal value, int decimals, String pointer, List<FieldError> errors) {
        if (value.signum() < 0) {
            return refuse(errors, pointer, "must not be negative");
        }
        if (value.compareTo(MAX_DECIMAL) >= 0) {
            return refuse(errors, pointer, "must be below " + MAX_DECIMAL);
        }
        // A huge negative exponent is refused before it is expanded.
        if (value.scale() > 100 || value.stripTrailingZeros().scale() > decimals) {
            return refuse(errors, pointer, "must have at most " + decimals + " decimals");
        }
        return DecimalNode.valueOf(plain(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static JsonNode readInstant(JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isTextual()) {
            return refuse(errors, pointer, "must be an ISO 8601 instant with zone");
        }
        try {
            Instant instant =
                    OffsetDateTime.parse(value.textValue()).toInstant().truncatedTo(ChronoUnit.MICROS);
            return instant.isBefore(FIRST) || !instant.isBefore(END)
                    ? refuse(errors, pointer, "must lie between the years 1970 and 2199")
                    : TextNode.valueOf(instant.toString());
        } catch (DateTimeException e) {
            return refuse(errors, pointer, "must be an ISO 8601 instant with zone, such as 2026-01-31T08:00:00+08:00");
        }
    }

    private static JsonNode readDate(JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isTextual() || !DATE.matcher(value.textValue()).matches()) {
            return refuse(errors, pointer, "must be a date, such as 2026-01-31");
        }
        try {
            Instant instant = LocalDate.parse(value.textValue())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            return instant.isBefore(FIRST) || !instant.isBefore(END)
                    ? refuse(errors, pointer, "must lie between the years 1970 and 2199")
                    : value;
        } catch (DateTimeException e) {
            return refuse(errors, pointer, "must be a date of the calendar");
        }
    }

    private static JsonNode readMoney(JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isObject()) {
            return refuse(errors, pointer, "must be an object with amount and currency");
        }
        JsonNode currency = value.get("currency");
        if (currency == null
                || !currency.isTextual()
                || !CURRENCY.matcher(currency.textValue()).matches()) {
            refuse(errors, pointer + "/currency", "must be a currency of three capital letters");
            currency = null;
        }
        JsonNode amount = readAmount(value.get("amount"), pointer + "/amount", errors);
        if (amount == null || currency == null) {
            return null;
        }
        ObjectNode money = JSON.objectNode();
        money.put("amount", amount.decimalValue().toPlainString());
        money.set("currency", currency);
        return money;
    }

    private static JsonNode readAmount(JsonNode amount, String pointer, List<FieldError> errors) {
        if (amount != null && amount.isNumber()) {
            return readDecimal(amount.decimalValue(), 4, pointer, errors);
        }
        if (amount == null
                || !amount.isTextual()
                || !DECIMAL.matcher(amount.textValue()).matches()) {
            return refuse(errors, pointer, "must be a decimal, such as \"12.50\"");
        }
        return readDecimal(new BigDecimal(amount.textValue()), 4, pointer, errors);
    }

    private static JsonNode refuse(List<FieldError> errors, String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
        return null;
    }
}
