package org.qualoop.cost.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;

/** The body of a new claim, read by hand: nothing is coerced, and every fault is named at once. */
record ClaimRequest(String supplierCode, Instant from, Instant to, String note) {

    private static final int MAX_KEY = 100;
    private static final int MAX_NOTE = 2000;

    static ClaimRequest read(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        String supplier = text(body, "supplierCode", true, MAX_KEY, errors);
        Instant from = instant(body, "from", errors);
        Instant to = instant(body, "to", errors);
        String note = text(body, "note", false, MAX_NOTE, errors);
        if (from != null && to != null && !from.isBefore(to)) {
            errors.add(new FieldError("/to", "须晚于 from must be after from"));
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
        return new ClaimRequest(supplier, from, to, note);
    }

    private static Instant instant(JsonNode body, String name, List<FieldError> errors) {
        String value = text(body, name, true, MAX_KEY, errors);
        try {
            return value == null
                    ? null
                    : "to".equals(name) ? CostQuestion.end(name, value) : CostQuestion.start(name, value);
        } catch (Problem problem) {
            errors.addAll(problem.errors());
            return null;
        }
    }

    private static String text(JsonNode body, String name, boolean required, int max, List<FieldError> errors) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            if (required) {
                errors.add(new FieldError("/" + name, "必填 is required"));
            }
            return null;
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > max) {
            errors.add(new FieldError(
                    "/" + name, "须是 1–" + max + " 个字符的文本 must be a text of 1 to " + max + " characters"));
            return null;
        }
        return text;
    }
}
