package org.qualoop.trace.imports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names of a file's columns. */
record Header(List<String> names) {

    static Header of(FileRow row) {
        return new Header(row.cells().stream().map(Header::clean).toList());
    }

    /** A name as templates can hold it. */
    private static String clean(String name) {
        return name.strip()
                .replaceAll("\\s+", " ")
                .replace('{', '(')
                .replace('}', ')')
                .replace('|', '/');
    }

    Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                places.putIfAbsent(names.get(i), i);
            }
        }
        return places;
    }

    /** The columns of a kind that the names speak of, by their path or by their words in either language. */
    Map<String, String> fields(List<Column> columns, ColumnWords words) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> free = new LinkedHashSet<>(places().keySet());
        for (Column column : columns) {
            match(fields, free, column, name -> lastWord(name).equals(column.path()));
        }
        for (Column column : columns) {
            match(fields, free, column, name -> words.names(column).contains(name.toLowerCase(Locale.ROOT)));
        }
        for (Column column : columns) {
            match(fields, free, column, name -> words.shortNames(column).contains(name.toLowerCase(Locale.ROOT)));
        }
        return fields;
    }

    private static void match(Map<String, String> fields, Set<String> free, Column column, Predicate<String> names) {
        if (!fields.containsKey(column.path())) {
            free.stream().filter(names).findFirst().ifPresent(name -> {
                free.remove(name);
                fields.put(column.path(), "{" + name + "}");
            });
        }
    }

    /** Names that no field of the layout reads. */
    List<String> unused(Layout layout) {
        Set<String> used = layout.fields().values().stream()
                .flatMap(template -> org.qualoop.trace.importer.Template.of(template).variables().stream())
                .collect(Collectors.toSet());
        return places().keySet().stream().filter(name -> !used.contains(name)).toList();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
