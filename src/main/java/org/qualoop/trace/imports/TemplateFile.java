package org.qualoop.trace.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Empty files to fill in: a head for each column of a kind, made from its schema. */
@Component
public class TemplateFile {

    private static final List<String> NOTES = List.of("column", "zh", "en", "needed", "values");
    private static final String NEEDED_COLOUR = "E7F5F3";

    private final Kinds kinds;
    private final ColumnWords words;
    private final MessageSource messages;

    TemplateFile(Kinds kinds, ColumnWords words, MessageSource messages) {
        this.kinds = kinds;
        this.words = words;
        this.messages = messages;
    }

    /** UTF-8 with a byte order mark, by which spreadsheets know it. */
    public void csv(String kind, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT);
        csv.printRecord(kinds.columns(kind).stream().map(words::head).toList());
        csv.flush();
    }

    /** A sheet to fill in, whose cells are texts so that long numbers survive, and one that explains the columns. */
    public void xlsx(String kind, OutputStream out) throws IOException {
        List<Column> columns = kinds.columns(kind);
        try (Workbook book = new Workbook(out, "Qualoop", "1.0")) {
            Worksheet sheet = book.newWorksheet(kind);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, words.head(columns.get(i)));
                sheet.style(i).format("@").set();
                var style = sheet.style(0, i).bold();
                (columns.get(i).needed() ? style.fillColor(NEEDED_COLOUR) : style).set();
                sheet.width(i, 24);
            }
            sheet.freezePane(0, 1);
            notes(book.newWorksheet("说明 Notes"), columns);
        }
    }

    private void notes(Worksheet sheet, List<Column> columns) {
        for (int i = 0; i < NOTES.size(); i++) {
            sheet.value(0, i, both("imports.note." + NOTES.get(i)));
            sheet.style(0, i).bold().set();
            sheet.width(i, i == NOTES.size() - 1 ? 70 : 26);
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.value(i + 1, 0, column.path());
            sheet.value(i + 1, 1, words.label(column, Locale.SIMPLIFIED_CHINESE));
            sheet.value(i + 1, 2, words.label(column, Locale.ENGLISH));
            sheet.value(i + 1, 3, column.needed() ? "✓" : "");
            sheet.value(i + 1, 4, values(column));
        }
        sheet.value(columns.size() + 2, 0, both("imports.note.rows"));
    }

    private String values(Column column) {
        String kind = column.money()
                ? column.amount() ? "AMOUNT" : "CURRENCY"
                : column.kind().name();
        String rule = both("imports.value." + kind);
        return column.choices().isEmpty() ? rule : rule + " " + String.join(", ", column.choices());
    }

    private String both(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
