package org.qualoop.trace.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.qualoop.platform.FieldError;
import org.qualoop.trace.Field.Kind;
import org.qualoop.trace.Fields;

/** An item in the making, out of one row or of several, with the way back from its fields to the cells. */
final class Draft {

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    /** What a spreadsheet makes of a long number. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d+");

    private final ObjectNode item = JSON.objectNode();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, List<Integer>> entryRows = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final int firstRow;
    private int lastRow;
    private int rows;

    Draft(int firstRow, List<Column> columns) {
        this.firstRow = firstRow;
        this.lastRow = firstRow;
        columns.stream().map(Column::list).filter(Objects::nonNull).forEach(this::addList);
    }

    /** A list that nothing is said of is empty; an optional one may be empty, too. */
    private void addList(String list) {
        if (!entryRows.containsKey(list)) {
            entryRows.put(list, new ArrayList<>());
            item.putArray(list);
        }
    }

    int firstRow() {
        return firstRow;
    }

    int lastRow() {
        return lastRow;
    }

    int rows() {
        return rows;
    }

    ObjectNode item() {
        return item;
    }

    List<Fault> faults() {
        return faults;
    }

    /** @param cells text by column, blank ones left out */
    void add(int row, Map<Column, String> cells, ZoneId zone) {
        lastRow = row;
        if (++rows > Fields.MAX_LIST) {
            if (rows == Fields.MAX_LIST + 1) {
                fault(row, "", "一个单号超过 %1$d 行 / more than %1$d rows of one key".formatted(Fields.MAX_LIST));
            }
            return;
        }
        Map<String, ObjectNode> entries = new HashMap<>();
        cells.forEach((column, text) -> {
            if (column.kind() == Kind.KEY && SHORTENED.matcher(text).matches()) {
                fault(
                        row,
                        column.path(),
                        "被表格软件缩写的数字，请把该列设为文本 / a number that the spreadsheet shortened: format the"
                                + " column as text");
            }
            if (column.list() == null) {
                once(row, column, text, zone);
            } else {
                ObjectNode entry = entries.computeIfAbsent(column.list(), list -> entry(row, list));
                put(entry, column.inner(), CellValues.read(column, text, zone));
            }
        });
    }

    private ObjectNode entry(int row, String list) {
        entryRows.get(list).add(row);
        return ((ArrayNode) item.get(list)).addObject();
    }

    /** What stands once in an item stands in its first row, and may be repeated in the others. */
    private void once(int row, Column column, String text, ZoneId zone) {
        String before = given.putIfAbsent(column.path(), text);
        if (before == null) {
            put(item, column.path(), CellValues.read(column, text, zone));
        } else if (!before.equals(text)) {
            fault(row, column.path(), "与同一单号的上一行不同 / differs from the rows above of the same key: " + before);
        }
    }

    private static void put(ObjectNode into, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            into.set(path, value);
        } else {
            put(into.withObject("/" + path.substring(0, dot)), path.substring(dot + 1), value);
        }
    }

    void fault(int row, String path, String detail) {
        faults.add(new Fault(row, path, detail));
    }

    /** The cell that an error of the intake speaks of. */
    Fault at(FieldError error) {
        int row = firstRow;
        StringBuilder path = new StringBuilder();
        for (String part : error.pointer().split("/")) {
            if (part.matches("\\d+")) {
                row = entryRow(path.toString(), Integer.parseInt(part));
            } else if (!part.isEmpty()) {
                path.append(path.isEmpty() ? "" : ".").append(part);
            }
        }
        return new Fault(row, path.toString(), error.detail());
    }

    private int entryRow(String list, int entry) {
        List<Integer> of = entryRows.getOrDefault(list, List.of());
        return entry < of.size() ? of.get(entry) : firstRow;
    }
}
