package org.qualoop.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that reaches the client as RFC 9457 {@code application/problem+json}. Thrown inside a transaction it rolls
 * the transaction back: nothing is stored when a request is refused.
 */
public class Problem extends RuntimeException {

    private final int status;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    public Problem(int status, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** HTTP status, 4xx. */
    public int status() {
        return status;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Adds a field of its own to the answer, such as the candidates of an ambiguous number. */
    public Problem with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    public static Problem badRequest(String pointer, String detail) {
        return new Problem(400, detail, List.of(new FieldError(pointer, detail)));
    }

    public static Problem badRequest(String detail, List<FieldError> errors) {
        return new Problem(400, detail, errors);
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, detail, List.of());
    }

    public static Problem notFound(String detail) {
        return new Problem(404, detail, List.of());
    }

    public static Problem conflict(String detail) {
        return new Problem(409, detail, List.of());
    }

    public static Problem conflict(String detail, List<FieldError> errors) {
        return new Problem(409, detail, errors);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, detail, List.of());
    }

    public static Problem unprocessable(String pointer, String detail) {
        return new Problem(422, detail, List.of(new FieldError(pointer, detail)));
    }

    public static Problem unprocessable(String detail, List<FieldError> errors) {
        return new Problem(422, detail, errors);
    }
}
