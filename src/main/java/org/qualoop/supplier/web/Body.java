package org.qualoop.supplier.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;

/** Reads a request by hand: nothing is coerced, and every fault is named at once. */
final class Body {

    private static final int MAX_KEY = 100;

    private final JsonNode json;
    private final List<FieldError> errors = new ArrayList<>();

    Body(JsonNode json) {
        if (json == null || !json.isObject()) {
            throw Problem.badRequest("", "须是 JSON 对象 must be a JSON object");
        }
        this.json = json;
    }

    String key(String name) {
        return text(name, true, MAX_KEY);
    }

    /** null when it was not given or is wrong. */
    String text(String name, boolean required, int max) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return required ? wrong(name, "必填 is required") : null;
        }
        if (!value.isTextual()) {
            return wrong(name, "须是文本 must be a text");
        }
        String text = value.textValue().strip();
        return text.isEmpty() || text.length() > max
                ? wrong(name, "须有 1–" + max + " 个字符 must have 1 to " + max + " characters")
                : text;
    }

    LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "须是日期 must be a date such as 2027-06-30");
    }

    Instant instant(String name) {
        return parsed(name, Instant::parse, "须是时刻 must be an instant such as 2027-06-30T00:00:00Z");
    }

    void mail(String name, String value) {
        if (value != null && !value.matches("[^@\\s]+@[^@\\s]+")) {
            wrong(name, "须是邮箱 must be a mail address");
        }
    }

    /** @throws Problem 400 with everything that is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
    }

    private <T> T parsed(String name, Function<String, T> parser, String fault) {
        String text = text(name, false, MAX_KEY);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeParseException e) {
            wrong(name, fault);
            return null;
        }
    }

    private String wrong(String name, String fault) {
        errors.add(new FieldError("/" + name, fault));
        return null;
    }
}
