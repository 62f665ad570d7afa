package org.qualoop.trace.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.qualoop.trace.importer.IntakeClient.Refusal;
import org.qualoop.trace.importer.Row.Placed;

/** The file of what was refused and why. */
final class RefusedRows {

    private final Path file;

    /** @param goOn whether an earlier run's rows stay */
    RefusedRows(Path file, boolean goOn) {
        this.file = file;
        if (!goOn) {
            delete();
        }
    }

    void add(String kind, Placed placed, Refusal refusal) {
        boolean begins = !Files.exists(file);
        try (CSVPrinter out = new CSVPrinter(
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                CSVFormat.DEFAULT)) {
            if (begins) {
                out.printRecord("kind", "file", "rows", "field", "reason", "values");
            }
            List<Row> rows = placed.group();
            String lines = rows.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(" "));
            out.printRecord(
                    kind,
                    placed.row().file(),
                    lines,
                    refusal.pointer(),
                    refusal.detail(),
                    placed.row().values());
        } catch (IOException e) {
            throw new ImportFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ImportFailure("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}
