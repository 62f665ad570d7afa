package org.qualoop.trace.importer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The CSV files of a folder, read when first asked for and kept in memory. */
final class Tables {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path folder;
    private final Map<String, Mapping.Table> declared;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, Map<String, List<Row>>> byKey = new HashMap<>();

    Tables(Path folder, Map<String, Mapping.Table> declared) {
        this.folder = folder;
        this.declared = declared;
    }

    boolean has(String table) {
        return declared.containsKey(table);
    }

    List<Row> rows(String table) {
        return rows.computeIfAbsent(table, this::read);
    }

    /**
     * Rows of the table whose key is what the given row has in a column.
     *
     * @param by the column; null for the one that is named like the key
     */
    List<Row> matching(String table, Row row, String by) {
        String key = declared.get(table).key();
        String value = row.values().get(by == null ? key : by);
        return value == null
                ? List.of()
                : byKey.computeIfAbsent(table, t -> index(t, key)).getOrDefault(value, List.of());
    }

    private Map<String, List<Row>> index(String table, String key) {
        Map<String, List<Row>> index = new HashMap<>();
        rows(table).forEach(row -> index.computeIfAbsent(row.values().get(key), k -> new ArrayList<>())
                .add(row));
        return index;
    }

    private List<Row> read(String table) {
        String file = declared.get(table).file();
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            // Spreadsheets write a byte order mark, which would become part of the first column's name.
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            List<Row> read = new ArrayList<>();
            try (var records = CSV.parse(reader)) {
                for (CSVRecord entry : records) {
                    read.add(new Row(file, entry.getRecordNumber() + 1, entry.toMap()));
                }
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportFailure("Cannot read " + folder.resolve(file) + ": " + e.getMessage(), e);
        }
    }
}
