package org.qualoop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.qualoop.trace.Field.Kind;
import org.qualoop.trace.Field.Shape;

/**
 * The types a field of an intake kind can have. Nothing is coerced: a value of another JSON type is refused. What
 * passes is brought to one canonical form (instants in UTC with microseconds, decimals without trailing zeros), so that
 * equal content is equal text.
 */
public final class Fields {

    /** Longest free text, in UTF-16 units. */
    public static final int MAX_TEXT = 20_000;
    /** Longest key, in UTF-16 units. */
    public static final int MAX_KEY = 100;
    /** Largest quantity, in units of the SKU. */
    public static final int MAX_QUANTITY = 1_000_000_000;
    /** Most entries in a list of one item. */
    public static final int MAX_LIST = 5_000;

    private Fields() {}

    /** An identifier: 1–100 characters, no control characters, no surrounding blanks. */
    public static Field key(String name) {
        return new Field(name, Kind.KEY, Canonical::key);
    }

    /** Free text of at most {@link #MAX_TEXT} characters. */
    public static Field text(String name) {
        return text(name, MAX_TEXT);
    }

    public static Field text(String name, int max) {
        return new Field(name, Kind.TEXT, (value, pointer, errors) -> Canonical.text(value, pointer, errors, max));
    }

    /** A whole number between {@code min} and {@code max}, both included. */
    public static Field integer(String name, int min, int max) {
        return new Field(
                name, Kind.INTEGER, (value, pointer, errors) -> Canonical.integer(value, pointer, errors, min, max));
    }

    /** A quantity of at least one unit. */
    public static Field quantity(String name) {
        return integer(name, 1, MAX_QUANTITY);
    }

    /** A line number, zero or more. */
    public static Field lineNo(String name) {
        return integer(name, 0, MAX_QUANTITY);
    }

    /** A JSON number of at least zero, below 10¹², with at most three decimals. */
    public static Field decimal(String name) {
        return new Field(name, Kind.DECIMAL, (value, pointer, errors) -> {
            if (!value.isNumber()) {
                return Canonical.refuse(errors, pointer, "must be a number");
            }
            return Canonical.decimal(value.decimalValue(), 3, pointer, errors);
        });
    }

    public static Field flag(String name) {
        return new Field(
                name,
                Kind.FLAG,
                (value, pointer, errors) -> value.isBoolean()
                        ? BooleanNode.valueOf(value.booleanValue())
                        : Canonical.refuse(errors, pointer, "must be true or false"));
    }

    public static Field oneOf(String name, String... allowed) {
        List<String> choices = List.of(allowed);
        return new Field(
                name,
                new Shape(Kind.CHOICE, List.of(), choices),
                (value, pointer, errors) -> value.isTextual() && choices.contains(value.textValue())
                        ? value
                        : Canonical.refuse(errors, pointer, "must be one of " + String.join(", ", choices)));
    }

    /** An ISO 8601 instant with zone, from 1970 to 2199; kept in UTC with microseconds. */
    public static Field instant(String name) {
        return new Field(name, Kind.INSTANT, Canonical::instant);
    }

    /** A calendar date, yyyy-MM-dd, from 1970 to 2199. */
    public static Field date(String name) {
        return new Field(name, Kind.DATE, Canonical::date);
    }

    /** An instant, or a calendar date that stands for the last microsecond of that day in UTC. */
    public static Field deadline(String name) {
        return new Field(name, Kind.DEADLINE, (value, pointer, errors) -> {
            if (!value.isTextual() || !Canonical.DATE.matcher(value.textValue()).matches()) {
                return Canonical.instant(value, pointer, errors);
            }
            JsonNode date = Canonical.date(value, pointer, errors);
            return date == null ? null : TextNode.valueOf(date.textValue() + "T23:59:59.999999Z");
        });
    }

    /** An amount of at least zero with at most four decimals, and its ISO 4217 currency. */
    public static Field money(String name) {
        return new Field(name, Kind.MONEY, Canonical::money);
    }

    public static Field object(String name, Field... fields) {
        List<Field> declared = List.of(fields);
        return new Field(
                name,
                new Shape(Kind.OBJECT, declared, List.of()),
                (value, pointer, errors) -> Canonical.object(value, pointer, errors, declared));
    }

    /** A list of at least {@code min} objects. */
    public static Field list(String name, int min, Field... fields) {
        return list(name, min, null, fields);
    }

    /** A list of at least {@code min} objects, no two of which have the same value in the field {@code unique}. */
    public static Field list(String name, int min, String unique, Field... fields) {
        List<Field> declared = List.of(fields);
        return new Field(name, new Shape(Kind.LIST, declared, List.of()), (value, pointer, errors) -> {
            JsonNode list = Canonical.list(
                    value, pointer, errors, min, (entry, at) -> Canonical.object(entry, at, errors, declared));
            if (list != null && unique != null) {
                Canonical.refuseRepeats(list, unique, pointer, errors);
            }
            return list;
        });
    }

    /** A list of identifiers, for example serial numbers. */
    public static Field keys(String name) {
        return new Field(
                name,
                Kind.KEYS,
                (value, pointer, errors) ->
                        Canonical.list(value, pointer, errors, 0, (entry, at) -> Canonical.key(entry, at, errors)));
    }

    /** A list of texts of at most {@code max} characters each, for example addresses of pictures. */
    public static Field texts(String name, int max) {
        return new Field(
                name,
                Kind.TEXTS,
                (value, pointer, errors) -> Canonical.list(
                        value, pointer, errors, 0, (entry, at) -> Canonical.text(entry, at, errors, max)));
    }
}
