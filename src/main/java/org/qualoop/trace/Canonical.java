package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

/** Brings a JSON value to its one canonical form; answers null and names the fault when it has none. */
final class Canonical {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final BigDecimal MAX_DECIMAL = new BigDecimal("1000000000000");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Canonical() {}

    static JsonNode object(JsonNode value, String pointer, List<FieldError> errors, List<Field> fields) {
        return value.isObject() ? fields(value, pointer, errors, fields) : refuse(errors, pointer, "must be an object");
    }

    static ObjectNode fields(JsonNode value, String pointer, List<FieldError> errors, List<Field> fields) {
        ObjectNode canonical = JSON.objectNode();
        for (Field field : fields) {
            JsonNode read = field.read(value, pointer, errors);
            if (read != null) {
                canonical.set(field.name(), read);
            }
        }
        return canonical;
    }

    interface EntryReader {
        JsonNode read(JsonNode entry, String pointer);
    }

    static JsonNode list(JsonNode value, String pointer, List<FieldError> errors, int min, EntryReader reader) {
        if (!value.isArray()) {
            return refuse(errors, pointer, "must be an array");
        }
        if (value.size() < min || value.size() > Fields.MAX_LIST) {
            return refuse(errors, pointer, "must have " + min + " to " + Fields.MAX_LIST + " entries");
        }
        ArrayNode list = JSON.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode read = reader.read(value.get(i), pointer + '/' + i);
            list.add(read == null ? JSON.nullNode() : read);
        }
        return list;
    }

    static void refuseRepeats(JsonNode list, String unique, String pointer, List<FieldError> errors) {
        Map<JsonNode, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = list.get(i).get(unique);
            Integer first = value == null ? null : seen.putIfAbsent(value, i);
            if (first != null) {
                refuse(errors, pointer + '/' + i + '/' + unique, "repeats that of entry " + first);
            }
        }
    }

    static JsonNode key(JsonNode value, String pointer, List<FieldError> errors) {
        JsonNode text = text(value, pointer, errors, Fields.MAX_KEY);
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

    static JsonNode text(JsonNode value, String pointer, List<FieldError> errors, int max) {
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

    static JsonNode integer(JsonNode value, String pointer, List<FieldError> errors, int min, int max) {
        if (!value.isIntegralNumber()) {
            return refuse(errors, pointer, "must be an integer");
        }
        if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            return refuse(errors, pointer, "must lie between " + min + " and " + max);
        }
        return IntNode.valueOf(value.intValue());
    }

    static JsonNode decimal(BigDecimal value, int decimals, String pointer, List<FieldError> errors) {
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

    static JsonNode instant(JsonNode value, String pointer, List<FieldError> errors) {
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

    static JsonNode date(JsonNode value, String pointer, List<FieldError> errors) {
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

    static JsonNode money(JsonNode value, String pointer, List<FieldError> errors) {
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
        JsonNode amount = amount(value.get("amount"), pointer + "/amount", errors);
        if (amount == null || currency == null) {
            return null;
        }
        ObjectNode money = JSON.objectNode();
        money.put("amount", amount.decimalValue().toPlainString());
        money.set("currency", currency);
        return money;
    }

    private static JsonNode amount(JsonNode amount, String pointer, List<FieldError> errors) {
        if (amount != null && amount.isNumber()) {
            return decimal(amount.decimalValue(), 4, pointer, errors);
        }
        if (amount == null
                || !amount.isTextual()
                || !DECIMAL.matcher(amount.textValue()).matches()) {
            return refuse(errors, pointer, "must be a decimal, such as \"12.50\"");
        }
        return decimal(new BigDecimal(amount.textValue()), 4, pointer, errors);
    }

    static JsonNode refuse(List<FieldError> errors, String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
        return null;
    }
}
