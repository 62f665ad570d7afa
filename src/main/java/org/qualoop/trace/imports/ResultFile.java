package org.qualoop.trace.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A given file with a column of errors in front of its own: the rows stream through, so its size does not matter. What a
 * spreadsheet would take for a formula stays a text.
 */
final class ResultFile {

    /** Its last word is no column of any kind, so the corrected file can be handed in as it is. */
    static final String ERRORS = "错误 #errors";

    private static final int ROWS_IN_MEMORY = 500;

    private final FileFormat format;
    private final Layout layout;
    private final ErrorsByRow errors;

    ResultFile(FileFormat format, Layout layout, ErrorsByRow errors) {
        this.format = format;
        this.layout = layout;
        this.errors = errors;
    }

    private interface Sink {
        void write(boolean header, String error, List<String> cells) throws IOException;
    }

    void write(Path file, boolean refusedOnly, OutputStream out) throws IOException {
        if (format.type() == FileFormat.Type.XLSX) {
            workbook(file, refusedOnly, out);
        } else {
            csv(file, refusedOnly, out);
        }
    }

    private void csv(Path file, boolean refusedOnly, OutputStream out) throws IOException {
        // Closing would close the answer's stream before its errors could be told.
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(
                writer,
                CSVFormat.DEFAULT.builder().setDelimiter(format.delimiter()).get());
        rows(file, refusedOnly, (header, error, cells) -> {
            csv.print(Neutral.cell(error));
            for (String cell : cells) {
                csv.print(Neutral.cell(cell));
            }
            csv.println();
        });
        csv.flush();
    }

    private void workbook(Path file, boolean refusedOnly, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Qualoop", "1.0")) {
            Worksheet sheet = book.newWorksheet(layout.sheet() == null ? "Qualoop" : layout.sheet());
            sheet.width(0, 48);
            int[] at = {0};
            rows(file, refusedOnly, (header, error, cells) -> {
                sheet.inlineString(at[0], 0, error);
                if (header) {
                    sheet.style(at[0], 0).bold().set();
                } else if (!error.isEmpty()) {
                    sheet.style(at[0], 0).fillColor("FEE4E2").wrapText(true).set();
                }
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        sheet.inlineString(at[0], i + 1, cells.get(i));
                    }
                }
                if (++at[0] % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            });
            sheet.finish();
        }
    }

    /** A file that was given back already has its old errors in front; new ones take their place. */
    private void rows(Path file, boolean refusedOnly, Sink sink) throws IOException {
        try (Rows rows = Rows.open(file, format, layout)) {
            boolean again = false;
            for (FileRow row = rows.next(); row != null; row = rows.next()) {
                boolean header = row.number() == layout.headerRow();
                again |= header && row.cell(0).equals(ERRORS);
                String error = header ? ERRORS : errors.of(row.number());
                if (row.number() <= layout.headerRow() || !refusedOnly || errors.refused(row.number())) {
                    List<String> cells = row.cells();
                    sink.write(header, error, again && !cells.isEmpty() ? cells.subList(1, cells.size()) : cells);
                }
            }
        }
    }
}
