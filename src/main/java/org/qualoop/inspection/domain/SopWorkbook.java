package org.qualoop.inspection.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qualoop.platform.SopStep;

/** SOPs as a workbook with two sheets: one row for each SOP, one for each step. {@link SopRows} reads it again. */
final class SopWorkbook {

    static final String SOPS = "SOP";
    static final String STEPS = "步骤 Steps";

    /** The last word of a header is the column's name; its order is free. */
    private static final List<String> SOP_COLUMNS = List.of("键 key", "版本 version", "中文名 zh", "英文名 en", "修改说明 note");

    private static final List<String> STEP_COLUMNS = List.of(
            "键 key",
            "步骤 id",
            "类型 kind",
            "必做 required",
            "条件 when",
            "数量 minCount",
            "选项 choices",
            "下限 min",
            "上限 max",
            "单位 unit",
            "格式 pattern",
            "中文 zh",
            "英文 en",
            "图片 picture");

    private SopWorkbook() {}

    static void write(OutputStream out, List<SopVersion> sops) throws IOException {
        try (Workbook book = new Workbook(out, "Qualoop", "1.0")) {
            Worksheet heads = book.newWorksheet(SOPS);
            header(heads, SOP_COLUMNS);
            Worksheet steps = book.newWorksheet(STEPS);
            header(steps, STEP_COLUMNS);
            int head = 0;
            int step = 0;
            for (SopVersion sop : sops) {
                head(heads, ++head, sop);
                for (SopStep one : sop.steps()) {
                    step(steps, ++step, sop.key(), one);
                }
            }
        }
    }

    private static void header(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(
                    column,
                    columns.get(column).endsWith("zh") || columns.get(column).endsWith("en") ? 48 : 18);
        }
        sheet.freezePane(0, 1);
    }

    private static void head(Worksheet sheet, int row, SopVersion sop) {
        sheet.value(row, 0, sop.key());
        sheet.value(row, 1, sop.version());
        sheet.value(row, 2, sop.zh());
        sheet.value(row, 3, sop.en());
        sheet.value(row, 4, sop.note());
    }

    private static void step(Worksheet sheet, int row, String key, SopStep step) {
        sheet.value(row, 0, key);
        sheet.value(row, 1, step.id());
        sheet.value(row, 2, step.kind().name());
        sheet.value(row, 3, step.required() ? "是" : "否");
        sheet.value(row, 4, step.when());
        sheet.value(row, 5, step.minCount());
        sheet.value(row, 6, step.choices().isEmpty() ? null : String.join(",", step.choices()));
        sheet.value(row, 7, step.min());
        sheet.value(row, 8, step.max());
        sheet.value(row, 9, step.unit());
        sheet.value(row, 10, step.pattern());
        sheet.value(row, 11, step.zh());
        sheet.value(row, 12, step.en());
        sheet.value(row, 13, step.picture());
    }
}
