package org.qualoop.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The JSON body of a request, read field by field: nothing is coerced, and every fault is named at once by
 * {@link #check}. A reader answers null for a field that is missing or wrong, so that reading goes on; JSON null counts
 * as missing. Texts come without surrounding blanks.
 */
public final class Body {

    /** Longest key, in characters: numbers, codes, names of things. */
    public static final int MAX_KEY = 100;

    private static final String NO_OBJECT = "须是 JSON 对象 must be a JSON object";

    private final JsonNode json;
    private final String pointer;
    private final List<FieldError> errors;

    /** @throws Problem 400 when it is no JSON object */
    public Body(JsonNode json) {
        this(json, "", new ArrayList<>());
        if (json == null || !json.isObject()) {
            throw Problem.badRequest("", NO_OBJECT);
        }
    }

    private Body(JsonNode json, String pointer, List<FieldError> errors) {
        this.json = json;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** Names a fault that the caller found. Answers null, to be returned in place of the value. */
    public <T> T refuse(String name, String detail) {
        errors.add(new FieldError(pointer + "/" + name, detail));
        return null;
    }

    /** To be called after everything was read. @throws Problem 400 with everything that is wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
    }

    /** A text of 1 to {@value #MAX_KEY} characters. */
    public String key(String name, boolean required) {
        return text(name, required, MAX_KEY);
    }

    /** A text of 1 to so many characters. */
    public String text(String name, boolean required, int max) {
        JsonNode value = given(name, required);
        return value == null ? null : text(name, value, max);
    }

    /** A number without fraction that fits 32 bits. */
    public Integer integer(String name, boolean required) {
        JsonNode value = given(name, required, JsonNode::isIntegralNumber, "须是整数 must be an integer");
        return value == null
                ? null
                : value.canConvertToInt() ? Integer.valueOf(value.intValue()) : refuse(name, "太大 is too large");
    }

    /** A number of units, 1 or more. */
    public Integer quantity(String name, boolean required) {
        JsonNode value = given(
                name,
                required,
                number -> number.isIntegralNumber() && number.canConvertToInt() && number.intValue() > 0,
                "须是正整数 must be a positive integer");
        return value == null ? null : value.intValue();
    }

    public BigDecimal decimal(String name, boolean required) {
        JsonNode value = given(name, required, JsonNode::isNumber, "须是数字 must be a number");
        return value == null ? null : value.decimalValue();
    }

    public Boolean flag(String name, boolean required) {
        JsonNode value = given(name, required, JsonNode::isBoolean, "须是 true 或 false / must be true or false");
        return value == null ? null : value.booleanValue();
    }

    /** ISO 8601, e.g. {@code 2027-06-30}. */
    public LocalDate date(String name, boolean required) {
        return parsed(name, required, LocalDate::parse, "须是日期 must be a date such as 2027-06-30");
    }

    /** ISO 8601 with zone, e.g. {@code 2027-06-30T00:00:00Z}. */
    public Instant instant(String name, boolean required) {
        return parsed(name, required, Instant::parse, "须是时刻 must be an instant such as 2027-06-30T00:00:00Z");
    }

    /** The name of one of the type's constants. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, boolean required) {
        String value = key(name, required);
        return value == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElseGet(() -> refuse(name, "须是 must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** The texts of an array, each of 1 to so many characters; empty when it is not given. */
    public List<String> texts(String name, int most, int max) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(name, false, most)) {
            texts.add(text(name + "/" + texts.size(), value, max));
        }
        return texts;
    }

    /** The objects of an array, to be read like this one; their faults are named here. Empty when it is not given. */
    public List<Body> objects(String name, boolean required, int most) {
        List<Body> objects = new ArrayList<>();
        for (JsonNode value : list(name, required, most)) {
            String place = name + "/" + objects.size();
            if (!value.isObject()) {
                refuse(place, NO_OBJECT);
            }
            objects.add(new Body(value, pointer + "/" + place, errors));
        }
        return objects;
    }

    private JsonNode list(String name, boolean required, int most) {
        JsonNode value = given(name, required, JsonNode::isArray, "须是数组 must be an array");
        if (value != null && value.isEmpty() && required) {
            refuse(name, "须是非空数组 must be an array that is not empty");
        }
        if (value != null && value.size() > most) {
            refuse(name, "至多 " + most + " 项 must have at most " + most + " items");
        }
        return value == null || value.size() > most ? JsonNodeFactory.instance.arrayNode() : value;
    }

    private String text(String name, JsonNode value, int max) {
        if (!value.isTextual()) {
            return refuse(name, "须是文本 must be a text");
        }
        String text = value.textValue().strip();
        return text.isEmpty() || text.length() > max
                ? refuse(name, "须有 1–" + max + " 个字符 must have 1 to " + max + " characters")
                : text;
    }

    private <T> T parsed(String name, boolean required, Function<String, T> parser, String fault) {
        String text = key(name, required);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeParseException e) {
            return refuse(name, fault);
        }
    }

    private JsonNode given(String name, boolean required, Predicate<JsonNode> right, String fault) {
        JsonNode value = given(name, required);
        return value == null || right.test(value) ? value : refuse(name, fault);
    }

    private JsonNode given(String name, boolean required) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            return value;
        }
        return required ? refuse(name, "必填 is required") : null;
    }
}
