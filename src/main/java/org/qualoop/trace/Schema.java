package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.qualoop.platform.FieldError;

/**
 * The declared shape of an intake kind's items. Reading checks an item and brings it to canonical form; fields that are
 * not declared are left out.
 *
 * @param fields the fields, in the order in which they are kept
 * @param naturalKey names of the fields that identify an item, as dotted paths
 */
public record Schema(List<Field> fields, List<String> naturalKey) {

    /** Separates the parts of a compound key; keys cannot contain it. */
    public static final char SEPARATOR = '\u001f';

    public static Schema of(Field... fields) {
        return new Schema(List.of(fields), List.of());
    }

    /** The same schema, identified by these fields. */
    public Schema keyedBy(String... names) {
        return new Schema(fields, List.of(names));
    }

    /** The canonical form of an item; incomplete when {@code errors} received anything. */
    public Item read(JsonNode raw, List<FieldError> errors) {
        if (!raw.isObject()) {
            errors.add(new FieldError("", "must be an object"));
            return null;
        }
        ObjectNode canonical = Canonical.fields(raw, "", errors, fields);
        return new Item(canonical);
    }

    /** The natural key of a canonical item; the parts of a compound one are joined by {@link #SEPARATOR}. */
    public String keyOf(Item item) {
        return naturalKey.stream().map(item::text).collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }
}
