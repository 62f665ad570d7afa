package org.qualoop.trace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.trace.LotTraces.Recipient;

class XlsxRecipientsTest {

    @Test
    void aRowReadsAsItWasWrittenAndAFormulaStaysText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxRecipients writer = new XlsxRecipients(out, true)) {
            writer.write(recipient("=1+1", 3, "OBSERVED"));
            writer.write(recipient("O2", null, "INFERRED"));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("orderNo");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellText(8)).isEqualTo("3");
            assertThat(rows.get(2).getCellText(9)).isEqualTo("INFERRED");
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoOnInTheNext(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.xlsx");
        Recipient row = recipient("O", 1, "OBSERVED");
        try (OutputStream out = Files.newOutputStream(file);
                XlsxRecipients writer = new XlsxRecipients(out, false)) {
            for (int i = 0; i < XlsxRecipients.SHEET_ROWS; i++) {
                writer.write(row);
            }
        }
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            assertThat(book.getSheets().count()).isEqualTo(2);
            assertThat(book.getSheet(1).orElseThrow().read()).hasSize(2);
        }
    }

    private static Recipient recipient(String orderNo, Integer qty, String link) {
        return new Recipient(
                orderNo, "C1", "tmall", "S1", Instant.parse("2026-10-01T00:00:00Z"), "T1", "L1", "SKU", qty, link);
    }
}
