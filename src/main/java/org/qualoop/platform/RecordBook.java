package org.qualoop.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One kind of record as the pages show it. A room contributes one bean for each of its kinds; the pages give it a place
 * in the menu, a list, a sheet with tasks, evidence and journal, and forms for its actions. All words come from the
 * messages: {@code book.<name>} is the title, {@code book.<name>.hint} what it is for, {@code book.<name>.<label>} a
 * column, fact, filter, table or action, else {@code fact.<label>}.
 */
public interface RecordBook {

    /** In the address: {@code inspections}. */
    String name();

    /** Where its list is, and below it each record by its number; a room may have pages of its own for them. */
    default String page() {
        return "/records/" + name();
    }

    /** Whose pages these are; null when they are always there. */
    Family family();

    /** A symbol of {@code icons.svg}. */
    String icon();

    /** Groups that see it, beside manager, auditor and admin. */
    Set<String> readers();

    /** Whether a number is one of these records. */
    boolean owns(String recordNo);

    List<Filter> filters();

    /** @param filter by name, without blank values; a name or value that means nothing here narrows nothing */
    Listing list(Map<String, String> filter, String after, int limit);

    Optional<Sheet> sheet(String recordNo);

    /** Numbers of the records that an order is behind. */
    default List<String> ofOrder(String orderNo) {
        return List.of();
    }

    /** How many are open, for the home page; empty when that says nothing. */
    default OptionalLong open() {
        return OptionalLong.empty();
    }

    /** What may be done from the list ({@code recordNo} null) or from a sheet. */
    default List<Action> actions(String recordNo) {
        return List.of();
    }

    /** @param options codes with messages {@code <codes>.<option>}; empty for a free text */
    record Filter(String name, String codes, List<String> options) {

        public static Filter text(String name) {
            return new Filter(name, null, List.of());
        }
    }

    /** @param next cursor of the next page, null on the last one */
    record Listing(List<String> columns, List<Row> rows, String next) {}

    record Row(String recordNo, List<Cell> cells) {}

    /**
     * Everything about one record but its tasks, evidence and journal, which the page adds.
     *
     * @param status shown beside the number
     * @param dueAt null when nothing is due
     */
    record Sheet(
            String recordNo,
            Cell status,
            String owner,
            Instant dueAt,
            List<Fact> facts,
            List<Quote> quotes,
            List<Grid> grids) {}

    record Fact(String label, Cell value) {}

    /** Somebody's own words. */
    record Quote(String label, String text) {}

    /** A table within a sheet. */
    record Grid(String label, List<String> columns, List<List<Cell>> rows) {}

    /** Colour of a cell that says a state. */
    enum Tone {
        PLAIN,
        GOOD,
        WARM,
        BAD
    }

    /**
     * A value that knows how it is shown.
     *
     * @param codes message prefix of a CODE
     */
    record Cell(Kind kind, Object value, String codes, Tone tone) {

        public enum Kind {
            TEXT,
            CODE,
            INSTANT,
            DUE,
            MONEY,
            NUMBER,
            PERCENT,
            SKU,
            DEFECT,
            ORDER,
            RECORD,
            USER,
            GROUP,
            EVIDENCE,
            FILM
        }

        public static Cell text(Object text) {
            return new Cell(Kind.TEXT, text, null, Tone.PLAIN);
        }

        /** In words by the message {@code <codes>.<code>}. */
        public static Cell code(String codes, Object code, Tone tone) {
            return new Cell(Kind.CODE, code, codes, tone);
        }

        /** @param address where a film can be watched, null without one */
        public static Cell film(String address) {
            return new Cell(Kind.FILM, address, null, Tone.PLAIN);
        }

        public static Cell at(Instant at) {
            return new Cell(Kind.INSTANT, at, null, Tone.PLAIN);
        }

        /** An instant until which something is to be done. */
        public static Cell due(Instant at) {
            return new Cell(Kind.DUE, at, null, Tone.PLAIN);
        }

        public static Cell money(Money money) {
            return new Cell(Kind.MONEY, money, null, Tone.PLAIN);
        }

        public static Cell number(Number number) {
            return new Cell(Kind.NUMBER, number, null, Tone.PLAIN);
        }

        /** @param share 1 is 100 % */
        public static Cell percent(BigDecimal share) {
            return new Cell(Kind.PERCENT, share, null, Tone.PLAIN);
        }

        public static Cell sku(String sku) {
            return new Cell(Kind.SKU, sku, null, Tone.PLAIN);
        }

        public static Cell defect(String defectCode) {
            return new Cell(Kind.DEFECT, defectCode, null, Tone.PLAIN);
        }

        public static Cell order(String orderNo) {
            return new Cell(Kind.ORDER, orderNo, null, Tone.PLAIN);
        }

        /** A number of one of the house's records: leads to its page. */
        public static Cell record(String recordNo) {
            return new Cell(Kind.RECORD, recordNo, null, Tone.PLAIN);
        }

        public static Cell user(String user) {
            return new Cell(Kind.USER, user, null, Tone.PLAIN);
        }

        public static Cell group(String group) {
            return new Cell(Kind.GROUP, group, null, Tone.PLAIN);
        }

        /** A stored file: leads to it. */
        public static Cell evidence(String evidenceId) {
            return new Cell(Kind.EVIDENCE, evidenceId, null, Tone.PLAIN);
        }
    }

    /**
     * A form that calls the API: its fields become the JSON body, and a fresh {@code Idempotency-Key} goes with it. The
     * answer's {@code Location} names the record that is shown next.
     *
     * @param label message of its button
     * @param method POST, PUT or GET (a download)
     * @param groups who sees it
     */
    record Action(String label, String method, String url, List<Input> inputs, Set<String> groups) {}

    /**
     * A field of an action's form.
     *
     * @param name of the JSON field
     * @param codes message prefix of the options of a CHOICE
     * @param parts fields of each row of ROWS
     * @param value what stands in it at first, null for nothing
     */
    record Input(
            String name,
            Type type,
            boolean required,
            String codes,
            List<String> options,
            List<Input> parts,
            Object value) {

        public enum Type {
            TEXT,
            LONG_TEXT,
            NUMBER,
            DECIMAL,
            /** Typed in per cent, sent as a share. */
            PERCENT,
            DATE,
            INSTANT,
            YES_NO,
            CHOICE,
            ROWS,
            FILE
        }

        public static Input of(String name, Type type, boolean required) {
            return new Input(name, type, required, null, List.of(), List.of(), null);
        }

        public static Input choice(String name, boolean required, String codes, List<String> options) {
            return new Input(name, Type.CHOICE, required, codes, options, List.of(), null);
        }

        /** An array of objects. */
        public static Input rows(String name, List<Input> parts) {
            return new Input(name, Type.ROWS, true, null, List.of(), parts, null);
        }

        public Input with(Object value) {
            return new Input(name, type, required, codes, options, parts, value);
        }
    }
}
