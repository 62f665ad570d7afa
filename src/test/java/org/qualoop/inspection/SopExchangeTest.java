package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.domain.SopExchange;
import org.qualoop.inspection.domain.SopKeeping;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class SopExchangeTest {

    private static final List<String> SOP = List.of("键 key", "中文名 zh", "英文名 en", "版本 version");
    private static final List<String> STEPS =
            List.of("键 key", "步骤 id", "类型 kind", "必做 required", "中文 zh", "英文 en", "选项 choices", "下限 min", "上限 max");

    @Autowired
    private SopExchange exchange;

    @Autowired
    private SopKeeping sops;

    @LocalServerPort
    private int port;

    private final String key = "book-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyShippedSopSurvivesTheWayOutAndInUnchanged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.exportTo(out);

        assertThat(exchange.importFrom(new ByteArrayInputStream(out.toByteArray())))
                .hasSizeGreaterThan(10)
                .allMatch(imported -> !imported.changed());
    }

    @Test
    void aChangedWorkbookMakesANewVersion() throws IOException {
        byte[] book = book(
                List.of(List.of(key, "称重", "Weigh", "")),
                List.of(
                        List.of(key, "grade", "choice", "yes", "定级", "Grade", "A，B", "", ""),
                        List.of(key, "weight", "MEASURE", "是", "重量", "Weight", "", 0.5, 2)));

        var imported = exchange.importFrom(new ByteArrayInputStream(book));

        assertThat(imported).containsExactly(new SopExchange.Imported(key, 1, true));
        var steps = sops.find(key, null).orElseThrow().steps();
        assertThat(steps.get(0).choices()).containsExactly("A", "B");
        assertThat(steps.get(1).min()).isEqualByComparingTo("0.5");
        assertThat(exchange.importFrom(new ByteArrayInputStream(book)).get(0).changed())
                .isFalse();
    }

    @Test
    void aFaultNamesSheetRowAndColumnAndNothingIsStored() throws IOException {
        Problem refused = refused(book(
                List.of(List.of(key, "好", "Good", ""), List.of(key + "-2", "坏", "Bad", "")),
                List.of(
                        List.of(key, "seal", "CHECK", "是", "封条", "Seal", "", "", ""),
                        List.of(key + "-2", "grade", "CHOICE", "是", "定级", "Grade", "", "", ""),
                        List.of(key + "-2", "w", "MEASURE", "是", "重量", "Weight", "", 3, 2))));

        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/步骤 Steps/3/choices", "/步骤 Steps/4/max");
        assertThat(refused.errors().get(0).detail()).contains("第 3 行").contains("row 3");
        assertThat(sops.find(key, null)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedByItsCell() throws IOException {
        Problem refused = refused(book(
                List.of(List.of(key, "甲", "A", "two"), List.of(key, "乙", "B", "")),
                List.of(
                        List.of(key, "a", "DANCE", "maybe", "步", "Step", "", "low", ""),
                        List.of("unknown", "b", "CHECK", "是", "步", "Step", "", "", ""))));

        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactly(
                        "/SOP/2/version",
                        "/SOP/3/key",
                        "/步骤 Steps/2/kind",
                        "/步骤 Steps/2/required",
                        "/步骤 Steps/2/min",
                        "/步骤 Steps/3/key");
    }

    @Test
    void anOlderVersionOrAMissingSheetIsRefused() throws IOException {
        var first = book(
                List.of(List.of(key, "甲", "A", "")), List.of(List.of(key, "a", "CHECK", "是", "步", "Step", "", "", "")));
        exchange.importFrom(new ByteArrayInputStream(first));
        Problem outdated = refused(book(
                List.of(List.of(key, "乙", "B", "0")),
                List.of(List.of(key, "a", "CHECK", "是", "步", "Step", "", "", ""))));
        assertThat(outdated.errors()).extracting(FieldError::pointer).containsExactly("/SOP/2/version");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("SOP").value(0, 0, "key");
        }
        assertThat(refused(out.toByteArray()).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/SOP/1/zh", "/SOP/1/en", "/步骤 Steps");
        assertThat(refused("no workbook".getBytes()).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/file");
    }

    @Test
    void theWorkbookTravelsOverHttp() {
        Http.Answer book = Http.as("inspector", port).get("/api/v1/sops/export");
        assertThat(book.status()).isEqualTo(200);
        assertThat(book.header("Content-Type")).contains("spreadsheetml");

        assertThat(send("quality", book.response().body()).status()).isEqualTo(200);
        assertThat(send("inspector", book.response().body()).status()).isEqualTo(403);
        assertThat(send("quality", "x".getBytes()).status()).isEqualTo(422);
    }

    private Http.Answer send(String user, byte[] file) {
        String boundary = "b" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sop.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes());
        out.writeBytes(file);
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes());
        return Http.as(user, port)
                .postBytes("/api/v1/sops/import", out.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private Problem refused(byte[] book) {
        return catchThrowableOfType(Problem.class, () -> exchange.importFrom(new ByteArrayInputStream(book)));
    }

    private static byte[] book(List<List<Object>> sops, List<List<Object>> steps) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill(book.newWorksheet("SOP"), SOP, sops);
            fill(book.newWorksheet("步骤 Steps"), STEPS, steps);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<String> header, List<List<Object>> rows) {
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Object value = rows.get(row).get(column);
                if (value instanceof Number number) {
                    sheet.value(row + 1, column, number);
                } else if (!value.toString().isEmpty()) {
                    sheet.value(row + 1, column, value.toString());
                }
            }
        }
    }
}
