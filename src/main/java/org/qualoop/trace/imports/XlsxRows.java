package org.qualoop.trace.imports;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of a workbook. */
final class XlsxRows implements Rows {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DATE_PARTS = Pattern.compile("(?i).*[ymdhs].*");
    private static final int MAX_COLUMNS = 1_000;

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    /** @param sheetName null for the first sheet */
    XlsxRows(Path file, String sheetName) throws IOException {
        book = readable(() -> open(file.toFile()));
        try {
            Sheet sheet = readable(() -> sheetName == null
                    ? book.getFirstSheet()
                    : book.findSheet(sheetName).orElse(null));
            if (sheet == null) {
                throw new Unreadable("没有工作表「%1$s」 There is no sheet '%1$s'".formatted(sheetName));
            }
            stream = readable(sheet::openStream);
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public FileRow next() throws IOException {
        return readable(() -> rows.hasNext() ? read(rows.next()) : null);
    }

    /** A workbook without styles is no fault; its dates are texts then. */
    private static ReadableWorkbook open(File file) throws IOException {
        try {
            return new ReadableWorkbook(file, new ReadingOptions(true, false));
        } catch (IOException | RuntimeException withoutStyles) {
            return new ReadableWorkbook(file);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The library throws what it likes at a workbook that is none. */
    private static <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("工作簿已损坏 The workbook is damaged: " + e.getMessage());
        }
    }

    private static FileRow read(Row row) {
        if (row.getCellCount() > MAX_COLUMNS) {
            throw new Unreadable(
                    "第 %1$d 行超过 %2$d 列 Row %1$d has more than %2$d columns".formatted(row.getRowNum(), MAX_COLUMNS));
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new FileRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : number(number);
        }
        return cell.getText();
    }

    /** A spreadsheet keeps 15 digits: a longer number is shown as such, so that nobody takes it for a key. */
    private static String number(BigDecimal number) {
        return number.precision() - number.scale() > 15
                ? String.format(Locale.ROOT, "%.14E", number)
                : number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : SECONDS.format(at);
    }

    /** Dates are numbers with a format: one of the built-in ones, or one of one's own that speaks of days or hours. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 58)) {
            return id < 48 || id > 49;
        }
        String format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_PARTS.matcher(LITERALS.matcher(format).replaceAll("")).matches();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
