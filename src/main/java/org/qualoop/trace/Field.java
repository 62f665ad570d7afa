package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qualoop.platform.FieldError;

/** One declared field of an intake kind: its name, how its value is read, and whether it may be missing. */
public final class Field {

    /** Reads a present value into its canonical form; null, with an error noted, when it cannot stand. */
    interface Type {
        JsonNode read(JsonNode value, String pointer, List<FieldError> errors);
    }

    private final String name;
    private final Type type;
    private final boolean optional;

    Field(String name, Type type) {
        this(name, type, false);
    }

    private Field(String name, Type type, boolean optional) {
        this.name = name;
        this.type = type;
        this.optional = optional;
    }

    /** The same field, which may be missing or null. */
    public Field optional() {
        return new Field(name, type, true);
    }

    public String name() {
        return name;
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
