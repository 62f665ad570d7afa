package org.qualoop.inspection.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;

/** Reads a JSON body by hand: nothing is coerced, every fault is named at once. */
final class Body {

    private static final int LONGEST = 1000;

    private final JsonNode json;
    private final List<FieldError> errors = new ArrayList<>();

    Body(JsonNode json) {
        if (!json.isObject()) {
            throw Problem.badRequest("", "须是 JSON 对象 must be a JSON object");
        }
        this.json = json;
    }

    String text(String name, boolean required) {
        JsonNode value = given(name, required);
        if (value == null) {
            return null;
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        return text.isEmpty() || text.length() > LONGEST ? refuse(name, "须有 1–1000 个字符 must be a text") : text;
    }

    Integer integer(String name) {
        JsonNode value = given(name, true);
        return value == null || value.isIntegralNumber() && value.canConvertToInt()
                ? value == null ? null : Integer.valueOf(value.intValue())
                : refuse(name, "须是整数 must be an integer");
    }

    BigDecimal decimal(String name) {
        JsonNode value = given(name, true);
        return value == null || value.isNumber()
                ? value == null ? null : value.decimalValue()
                : refuse(name, "须是数字 must be a number");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name, false);
        return value == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElseGet(() -> refuse(name, "须是 must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    List<String> texts(String name) {
        JsonNode value = json.get(name);
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else if (value != null && !value.isNull()) {
            refuse(name, "须是数组 must be an array");
        }
        return texts;
    }

    /** To be called after everything was read. */
    void refuseFaults() {
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
    }

    private JsonNode given(String name, boolean required) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            if (required) {
                refuse(name, "必填 is required");
            }
            return null;
        }
        return value;
    }

    private <T> T refuse(String name, String detail) {
        errors.add(new FieldError("/" + name, detail));
        return null;
    }
}
