package org.qualoop.trace.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.qualoop.trace.Schema;
import org.qualoop.trace.importer.Template;

/**
 * The items of a file in their order. Rows that follow each other with the same key, or with none, are one item when the
 * kind has lists; each row is one otherwise.
 */
final class Drafts implements Closeable {

    private record Source(Column column, Template template) {

        boolean constant() {
            return template.variables().isEmpty();
        }
    }

    private final Rows rows;
    private final List<Column> columns;
    private final List<Source> sources = new ArrayList<>();
    private final List<Source> keys = new ArrayList<>();
    private final Map<String, Integer> places;
    private final ZoneId zone;
    private final boolean several;
    private final SeenKeys seen = new SeenKeys();
    private FileRow ahead;

    Drafts(Path file, FileFormat format, Layout layout, Schema schema) throws IOException {
        columns = Column.of(schema);
        several = columns.stream().anyMatch(column -> column.list() != null);
        zone = layout.zoneId();
        for (Column column : columns) {
            String template = layout.fields().get(column.path());
            if (template != null) {
                Source source = new Source(column, Template.of(template));
                sources.add(source);
                if (schema.naturalKey().contains(column.path())) {
                    keys.add(source);
                }
            }
        }
        rows = Rows.open(file, format, layout);
        FileRow header = rows.next();
        while (header != null && header.number() < layout.headerRow()) {
            header = rows.next();
        }
        places = header == null ? Map.of() : Header.of(header).places();
        ahead = following();
    }

    /** @return the next item, null at the end */
    Draft next() throws IOException {
        if (ahead == null) {
            return null;
        }
        Draft draft = new Draft(ahead.number(), columns);
        String key = key(ahead);
        do {
            draft.add(ahead.number(), cells(ahead), zone);
            ahead = following();
        } while (ahead != null && several && (key(ahead).isEmpty() || key(ahead).equals(key)));
        if (several && !key.isEmpty() && !seen.add(key)) {
            draft.fault(
                    draft.firstRow(),
                    keys.get(0).column().path(),
                    "同一单号的行必须连在一起，它在上面已经出现过 / rows of one key must stand together; it has been above");
        }
        return draft;
    }

    private FileRow following() throws IOException {
        FileRow row = rows.next();
        while (row != null && row.blank()) {
            row = rows.next();
        }
        return row;
    }

    private String key(FileRow row) {
        if (!several) {
            return "";
        }
        StringBuilder key = new StringBuilder();
        boolean any = false;
        for (Source source : keys) {
            String text = text(source, row);
            any |= !text.isEmpty() && !source.constant();
            key.append(text).append(Schema.SEPARATOR);
        }
        return any ? key.toString() : "";
    }

    private Map<Column, String> cells(FileRow row) {
        Map<Column, String> cells = new LinkedHashMap<>();
        for (Source source : sources) {
            String text = source.constant() ? "" : text(source, row);
            if (!text.isEmpty()) {
                cells.put(source.column(), text);
            }
        }
        for (Source source : sources) {
            if (source.constant() && isWanted(source.column(), cells)) {
                cells.put(source.column(), text(source, row));
            }
        }
        return cells;
    }

    /** A fixed value alone is no entry of a list, and a fixed currency no amount. */
    private static boolean isWanted(Column column, Map<Column, String> cells) {
        if (column.money()) {
            String amount = column.path().replaceFirst("\\.currency$", ".amount");
            return cells.keySet().stream().anyMatch(other -> other.path().equals(amount));
        }
        return column.list() == null
                || cells.keySet().stream().anyMatch(other -> column.list().equals(other.list()));
    }

    private String text(Source source, FileRow row) {
        UnaryOperator<String> cell = name -> {
            Integer place = places.get(name);
            return place == null ? "" : row.cell(place);
        };
        return source.template().text(cell, zone).strip();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
