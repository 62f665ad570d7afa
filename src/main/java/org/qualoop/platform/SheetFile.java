package org.qualoop.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a file, row by row in constant memory: CSV that spreadsheets open in Chinese, or XLSX. */
public enum SheetFile {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public void write(OutputStream out, String title, List<String> header, Stream<List<Object>> rows)
                throws IOException {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            // Without it Excel takes the file for the system's own encoding.
            writer.write('\ufeff');
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(header);
            for (List<Object> row : (Iterable<List<Object>>) rows::iterator) {
                printer.printRecord(row.stream().map(SheetFile::harmless).toList());
            }
            printer.flush();
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(OutputStream out, String title, List<String> header, Stream<List<Object>> rows)
                throws IOException {
            try (Workbook book = new Workbook(out, "Qualoop", "1.0")) {
                Worksheet sheet = book.newWorksheet(title);
                for (int column = 0; column < header.size(); column++) {
                    sheet.value(0, column, header.get(column));
                    sheet.style(0, column).bold().set();
                    sheet.width(column, WIDTH);
                }
                sheet.freezePane(0, 1);
                int number = 0;
                for (List<Object> row : (Iterable<List<Object>>) rows::iterator) {
                    SheetFile.put(sheet, ++number, row);
                    if (number % FLUSH == 0) {
                        sheet.flush();
                    }
                }
            }
        }
    };

    private static final double WIDTH = 20;
    private static final int FLUSH = 500;

    private final String mediaType;

    SheetFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param rows of texts, numbers and days; null for an empty cell */
    public abstract void write(OutputStream out, String title, List<String> header, Stream<List<Object>> rows)
            throws IOException;

    private static void put(Worksheet sheet, int number, List<Object> row) {
        for (int column = 0; column < row.size(); column++) {
            Object value = row.get(column);
            if (value instanceof Number figure) {
                sheet.value(number, column, figure);
            } else if (value != null) {
                sheet.value(number, column, value.toString());
            }
        }
    }

    /** A text that a spreadsheet would calculate is marked as one. */
    private static Object harmless(Object value) {
        if (value == null || value instanceof Number || value instanceof LocalDate) {
            return value;
        }
        String text = value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
