package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qualoop.platform.FieldError;

/** One declared field of an intake kind: its name, how its value is read, and whether it may be missing. */
public final class Field {

    /** What values of a field look like. */
    public enum Kind {
        KEY,
        TEXT,
        INTEGER,
        DECIMAL,
        FLAG,
        CHOICE,
        INSTANT,
        DATE,
        DEADLINE,
        MONEY,
        OBJECT,
        LIST,
        KEYS,
        TEXTS
    }

    /**
     * The outside of a field, for whoever makes items from something else than JSON.
     *
     * @param fields those of an object, or of each entry of a list of objects
     * @param choices the values that a CHOICE allows
     */
    public record Shape(Kind kind, List<Field> fields, List<String> choices) {

        static Shape of(Kind kind) {
            return new Shape(kind, List.of(), List.of());
        }
    }

    /** Reads a present value into its canonical form; null, with an error noted, when it cannot stand. */
    interface Type {
        JsonNode read(JsonNode value, String pointer, List<FieldError> errors);
    }

    private final String name;
    private final Shape shape;
    private final Type type;
    private final boolean optional;

    Field(String name, Kind kind, Type type) {
        this(name, Shape.of(kind), type);
    }

    Field(String name, Shape shape, Type type) {
        this(name, shape, type, false);
    }

    private Field(String name, Shape shape, Type type, boolean optional) {
        this.name = name;
        this.shape = shape;
        this.type = type;
        this.optional = optional;
    }

    /** The same field, which may be missing or null. */
    public Field optional() {
        return new Field(name, shape, type, true);
    }

    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether it may be missing. */
    public boolean isOptional() {
        return optional;
    }

    JsonNode read(JsonNode object, String parent, List<FieldError> errors) {
        JsonNode value = object.get(name);
        String pointer = parent + '/' + name;
        if (value == null || value.isNull()) {
            if (!optional) {
                errors.add(new FieldError(pointer, "is required"));
            }
            return null;
        }
        JsonNode canonical = type.read(value, pointer, errors);
        if (canonical != null
                && !optional
                && canonical.isTextual()
                && canonical.textValue().isBlank()) {
            errors.add(new FieldError(pointer, "must not be blank"));
            return null;
        }
        return canonical;
    }
}
