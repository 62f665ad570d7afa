package org.qualoop.trace.importer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.trace.importer.Row.Placed;

/** Makes items from rows as a mapping says. */
final class ItemBuilder {

    /** {@code table.column} or {@code table[by].column}, where the column may lead on to a further table. */
    private static final Pattern OTHER_TABLE = Pattern.compile("(\\w+)(?:\\[([^\\]]+)])?\\.(.+)");

    private final Tables tables;
    private final ZoneId zone;

    ItemBuilder(Tables tables, ZoneId zone) {
        this.tables = tables;
        this.zone = zone;
    }

    /** The rows of a step that become items, gathered when it says so. */
    List<Placed> places(Mapping.Step step) {
        List<Row> rows = tables.rows(step.from()).stream()
                .filter(row -> step.when() == null
                        || !text(step.when(), Placed.alone(row, 1)).isBlank())
                .toList();
        return gather(rows, step.group());
    }

    Map<String, Object> item(Map<String, Object> spec, Placed placed) {
        Map<String, Object> item = new LinkedHashMap<>();
        spec.forEach((field, value) -> {
            Object built = value(value, placed);
            if (built != null) {
                item.put(field, built);
            }
        });
        return item;
    }

    private Object value(Object spec, Placed placed) {
        if (spec instanceof String template) {
            return fill(template, placed);
        }
        if (!(spec instanceof Map)) {
            return spec;
        }
        Map<String, Object> object = Mapping.object(spec);
        return object.containsKey("each") ? list(object, placed) : item(object, placed);
    }

    private List<Map<String, Object>> list(Map<String, Object> spec, Placed placed) {
        String each = (String) spec.get("each");
        List<Row> rows = each.equals("rows") ? placed.group() : matching(each, placed.row(), (String) spec.get("by"));
        return gather(rows, (String) spec.get("group")).stream()
                .map(entry -> item(Mapping.object(spec.get("item")), entry))
                .toList();
    }

    private List<Placed> gather(List<Row> rows, String group) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = group == null ? String.valueOf(i) : text(group, Placed.alone(rows.get(i), i + 1));
            groups.computeIfAbsent(text, t -> new ArrayList<>()).add(rows.get(i));
        }
        List<Placed> placed = new ArrayList<>(groups.size());
        groups.forEach((text, of) -> placed.add(new Placed(of.get(0), of, text, placed.size() + 1)));
        return placed;
    }

    private Object fill(String template, Placed placed) {
        return Template.of(template).fill(name -> variable(name, placed), zone);
    }

    private String text(String template, Placed placed) {
        return Template.of(template).text(name -> variable(name, placed), zone);
    }

    private String variable(String name, Placed placed) {
        return switch (name) {
            case "@group" -> placed.groupText();
            case "@count" -> String.valueOf(placed.group().size());
            case "@index" -> String.valueOf(placed.index());
            default -> column(name, placed.row());
        };
    }

    private String column(String path, Row row) {
        Matcher other = OTHER_TABLE.matcher(path);
        if (other.matches()) {
            return matching(other.group(1), row, other.group(2)).stream()
                    .findFirst()
                    .map(found -> column(other.group(3), found))
                    .orElse("");
        }
        if (!row.values().containsKey(path)) {
            throw new ImportFailure("The file " + row.file() + " has no column " + path);
        }
        return row.values().get(path);
    }

    private List<Row> matching(String table, Row row, String by) {
        if (!tables.has(table)) {
            throw new ImportFailure("The mapping has no table " + table);
        }
        return tables.matching(table, row, by);
    }
}
