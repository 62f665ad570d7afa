package org.qualoop.inspection.domain;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.SopStep;

/** The rows of a workbook of SOPs. Every fault names sheet, row and column; nothing is guessed. */
final class SopRows {

    private static final int MOST_ROWS = 10_000;
    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0");

    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Head> heads = new LinkedHashMap<>();

    private SopRows() {}

    /** @throws Problem 422 when the file is no workbook */
    static SopRows read(InputStream file) {
        SopRows rows = new SopRows();
        try (ReadableWorkbook book = new ReadableWorkbook(file)) {
            rows.sheet(book, SopWorkbook.SOPS, List.of("key", "zh", "en"), rows::head);
            rows.sheet(book, SopWorkbook.STEPS, List.of("key", "id", "kind", "required", "zh", "en"), rows::step);
            return rows;
        } catch (IOException | RuntimeException e) {
            throw Problem.unprocessable("/file", "不是有效的 XLSX 工作簿 Not a readable XLSX workbook");
        }
    }

    List<FieldError> errors() {
        return errors;
    }

    List<Head> heads() {
        return List.copyOf(heads.values());
    }

    /** The fault of a draft, at the cell that it comes from. */
    static FieldError atCell(Head head, FieldError fault) {
        String[] path = fault.pointer().split("/");
        if (path.length > 3 && path[1].equals("steps")) {
            return cell(SopWorkbook.STEPS, head.stepRows.get(Integer.parseInt(path[2])), path[3], fault.detail());
        }
        String column = path.length > 1 && List.of("zh", "en", "note", "key").contains(path[1])
                ? path[1]
                : fault.pointer().equals("/basedOn") ? "version" : "key";
        return cell(SopWorkbook.SOPS, head.row, column, fault.detail());
    }

    private void sheet(ReadableWorkbook book, String name, List<String> needed, java.util.function.Consumer<Cells> each)
            throws IOException {
        Sheet sheet = book.findSheet(name).orElse(null);
        if (sheet == null) {
            errors.add(new FieldError("/" + name, "缺少工作表「%s」 There is no sheet '%s'".formatted(name, name)));
            return;
        }
        try (Stream<Row> rows = sheet.openStream()) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            rows.limit(MOST_ROWS).forEach(row -> {
                if (row.getRowNum() == 1) {
                    columns.putAll(columns(row));
                    needed.stream()
                            .filter(column -> !columns.containsKey(column))
                            .forEach(column -> errors.add(cell(name, 1, column, "缺少这一列 The column is missing")));
                } else if (columns.keySet().containsAll(needed)) {
                    Cells cells = new Cells(name, row, columns);
                    if (!cells.blank()) {
                        each.accept(cells);
                    }
                }
            });
        }
    }

    private static Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            String[] words = header.getCellText(i).strip().split("\\s+");
            columns.putIfAbsent(words[words.length - 1], i);
        }
        return columns;
    }

    private void head(Cells cells) {
        String key = cells.text("key");
        Head head = new Head(
                cells.row.getRowNum(),
                key,
                cells.text("zh"),
                cells.text("en"),
                cells.text("note"),
                cells.whole("version"),
                new ArrayList<>(),
                new ArrayList<>());
        if (key == null) {
            cells.fault("key", "必填 Required");
        } else if (heads.putIfAbsent(key, head) != null) {
            cells.fault("key", "重复 Repeated: " + key);
        }
    }

    private void step(Cells cells) {
        Head head = heads.get(String.valueOf(cells.text("key")));
        if (head == null) {
            cells.fault("key", "「SOP」表里没有这一项 Not in the sheet 'SOP': " + cells.text("key"));
            return;
        }
        Integer count = cells.whole("minCount");
        String choices = cells.text("choices");
        head.stepRows.add(cells.row.getRowNum());
        head.steps.add(new SopStep(
                cells.text("id"),
                cells.kind(),
                cells.yes("required"),
                cells.text("when"),
                count == null ? 1 : count,
                choices == null ? List.of() : Arrays.asList(choices.split("[,，]", -1)),
                cells.number("min"),
                cells.number("max"),
                cells.text("unit"),
                cells.text("pattern"),
                cells.text("zh"),
                cells.text("en"),
                cells.text("picture")));
    }

    private static FieldError cell(String sheet, int row, String column, String detail) {
        return new FieldError(
                "/" + sheet + "/" + row + "/" + column,
                "工作表「%s」第 %d 行「%s」列：%s / sheet '%s', row %d, column '%s'"
                        .formatted(sheet, row, column, detail, sheet, row, column));
    }

    /** An SOP of the workbook with the rows that it comes from. */
    record Head(
            int row,
            String key,
            String zh,
            String en,
            String note,
            Integer version,
            List<SopStep> steps,
            List<Integer> stepRows) {

        SopDraft draft() {
            return new SopDraft(zh, en, note, version, steps);
        }
    }

    /** One row by the names of its columns. */
    private final class Cells {

        private final String sheet;
        private final Row row;
        private final Map<String, Integer> columns;

        Cells(String sheet, Row row, Map<String, Integer> columns) {
            this.sheet = sheet;
            this.row = row;
            this.columns = columns;
        }

        boolean blank() {
            return columns.keySet().stream().allMatch(column -> text(column) == null);
        }

        String text(String column) {
            Integer index = columns.get(column);
            return index == null || index >= row.getCellCount() ? null : StepRows.text(row.getCellText(index));
        }

        BigDecimal number(String column) {
            try {
                return text(column) == null ? null : new BigDecimal(text(column));
            } catch (NumberFormatException e) {
                fault(column, "应为数字 A number is expected: " + text(column));
                return null;
            }
        }

        Integer whole(String column) {
            try {
                BigDecimal number = number(column);
                return number == null ? null : number.intValueExact();
            } catch (ArithmeticException e) {
                fault(column, "应为整数 A whole number is expected: " + text(column));
                return null;
            }
        }

        boolean yes(String column) {
            String given = String.valueOf(text(column)).toLowerCase(Locale.ROOT);
            if (!YES.contains(given) && !NO.contains(given)) {
                fault(column, "应为 是 或 否 Yes or no is expected");
            }
            return YES.contains(given);
        }

        SopStep.Kind kind() {
            try {
                return SopStep.Kind.valueOf(String.valueOf(text("kind")).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                fault("kind", "可选 One of " + List.of(SopStep.Kind.values()));
                return null;
            }
        }

        void fault(String column, String detail) {
            errors.add(cell(sheet, row.getRowNum(), column, detail));
        }
    }
}
