package org.qualoop.cost.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.BiFunction;
import org.qualoop.platform.Body;
import org.qualoop.platform.Problem;

/** The body of a new claim, read by hand: nothing is coerced, and every fault is named at once. */
record ClaimRequest(String supplierCode, Instant from, Instant to, String note) {

    private static final int MAX_NOTE = 2000;

    static ClaimRequest read(JsonNode json) {
        Body body = new Body(json);
        String supplier = body.key("supplierCode", true);
        Instant from = instant(body, "from", CostQuestion::start);
        Instant to = instant(body, "to", CostQuestion::end);
        String note = body.text("note", false, MAX_NOTE);
        if (from != null && to != null && !from.isBefore(to)) {
            body.refuse("to", "须晚于 from must be after from");
        }
        body.check();
        return new ClaimRequest(supplier, from, to, note);
    }

    private static Instant instant(Body body, String name, BiFunction<String, String, Instant> parser) {
        String value = body.key(name, true);
        try {
            return value == null ? null : parser.apply(name, value);
        } catch (Problem problem) {
            problem.errors().forEach(error -> body.refuse(name, error.detail()));
            return null;
        }
    }
}
