package org.qualoop.recall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;

/** Reads a JSON body by hand: nothing is coerced, and every fault is named at once. */
final class Body {

    private static final int MAX_KEY = 100;

    private final JsonNode json;
    private final List<FieldError> errors = new ArrayList<>();

    Body(JsonNode json) {
        if (!json.isObject()) {
            throw Problem.badRequest("", "须是 JSON 对象 must be a JSON object");
        }
        this.json = json;
    }

    void refuse(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    /** @throws Problem 400 with everything that was found wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
    }

    JsonNode list(String name, boolean required) {
        JsonNode value = json.get(name);
        if (value != null && value.isArray() && (!value.isEmpty() || !required)) {
            return value;
        }
        if (required || value != null && !value.isNull()) {
            refuse("/" + name, "须是非空数组 must be an array that is not empty");
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    String key(String name, boolean required) {
        return text(json, "/" + name, name, required, MAX_KEY);
    }

    String text(String name, boolean required, int max) {
        return text(json, "/" + name, name, required, max);
    }

    String key(JsonNode object, String parent, String name) {
        return text(object, parent + "/" + name, name, true, MAX_KEY);
    }

    Boolean flag(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isBoolean()) {
            refuse("/" + name, "必填，true 或 false / is required, true or false");
            return null;
        }
        return value.booleanValue();
    }

    Integer quantity(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            refuse("/" + name, "须是正整数 must be a positive integer");
            return null;
        }
        return value.intValue();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, boolean required) {
        String given = key(name, required);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(given)) {
                return constant;
            }
        }
        if (given != null) {
            refuse("/" + name, "须是 must be one of " + Arrays.toString(type.getEnumConstants()));
        }
        return null;
    }

    private String text(JsonNode object, String pointer, String name, boolean required, int max) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            if (required) {
                refuse(pointer, "必填 is required");
            }
            return null;
        }
        if (!value.isTextual()) {
            refuse(pointer, "须是文本 must be a text");
            return null;
        }
        String text = value.textValue().strip();
        if (text.isEmpty() || text.length() > max) {
            refuse(pointer, "须有 1–" + max + " 个字符 must have 1 to " + max + " characters");
            return null;
        }
        return text;
    }
}
