package org.qualoop.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.domain.Conflicts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files of every kind on their way into the tables, over HTTP. */
@QualoopTest
class ImportHttpTest {

    private static final String IMPORTS = "/api/v1/imports";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    ImportWork work;

    @Autowired
    Kinds kinds;

    @Autowired
    Intake intake;

    @Autowired
    ImportMapper mapper;

    @Autowired
    ImportFiles files;

    @Autowired
    LayoutBook layouts;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Clock clock;

    @Autowired
    ColumnWords words;

    @Autowired
    JdbcTemplate rows;

    private Http integrator;

    @BeforeEach
    void logIn() {
        integrator = Http.as("integrator", port);
    }

    @Test
    void aTemplateOfEveryKindComesInBothFormatsWithWordsForEachColumn() {
        SoftAssertions every = new SoftAssertions();
        assertThat(kinds.names()).contains("suppliers", "shipments", "reviews", "return-requests", "charges");
        for (String kind : kinds.names()) {
            List<String> paths = kinds.columns(kind).stream().map(Column::path).toList();
            Answer csv = integrator.get(IMPORTS + "/templates/" + kind + ".csv");
            every.assertThat(csv.header("Content-Disposition")).contains(kind + ".csv");
            every.assertThat(csv.text()).startsWith("\uFEFF");
            List<String> heads = List.of(csv.text().substring(1).strip().split(","));
            every.assertThat(heads.stream().map(h -> h.substring(h.lastIndexOf(' ') + 1)))
                    .as(kind)
                    .isEqualTo(paths);
            every.assertThat(Books.rows(integrator
                                    .get(IMPORTS + "/templates/" + kind + ".xlsx")
                                    .response()
                                    .body())
                            .get(0))
                    .as(kind)
                    .isEqualTo(heads);
            for (Column column : kinds.columns(kind)) {
                every.assertThat(words.label(column, Locale.SIMPLIFIED_CHINESE))
                        .as(kind + " " + column.path())
                        .matches("(SKU|OAID|.*[\\u4e00-\\u9fff].*)")
                        .isNotEqualTo(column.path());
            }
            every.assertThat(words.kind(kind, Locale.ENGLISH)).isNotEqualTo(kind);
        }
        every.assertAll();
        assertThat(integrator.get(IMPORTS + "/templates/houses.csv").status()).isEqualTo(404);
    }

    @Test
    void rowsOfOneOrderBecomeOneOrderAndEveryTypeOfValueArrives() {
        String csv = """
                orderNo,channel,placedAt,customer.id,customer.name,lines.lineNo,lines.sku,lines.qty,lines.paidAmount.amount,lines.paidAmount.currency,promisedShipBy
                O1-%1$s,tmall,2026-01-31 08:00,C1,王五,1,S1,2,"¥1,234.50",CNY,2026/2/3
                ,,,,,2,S2,1,,,
                O2-%1$s,jd,2026-01-31T08:00:00Z,C2,,1,S1,3,,,
                """.formatted(run);
        JsonNode done = imported("orders", Books.csv(csv), false);

        assertThat(counts(done)).containsExactly(2, 0, 0, 0);
        Map<String, Object> order = rows.queryForMap("select * from trace_order where order_no = ?", "O1-" + run);
        assertThat(order.get("PLACED_AT").toString()).startsWith("2026-01-31 00:00:00");
        assertThat(order.get("PROMISED_SHIP_BY").toString()).startsWith("2026-02-03 23:59:59");
        assertThat(rows.queryForList(
                        "select concat(line_no, ' ', sku, ' ', qty, ' ', coalesce(paid_amount, 0)) from trace_order_line"
                                + " where order_no = ? order by line_no",
                        String.class,
                        "O1-" + run))
                .containsExactly("1 S1 2 1234.5000", "2 S2 1 0");
        assertThat(counts(imported("orders", Books.csv(csv), false))).containsExactly(0, 0, 2, 0);
    }

    @Test
    void aParcelWithSeveralListsTakesEachOfThemFromItsRows() {
        String csv = """
                shipmentNo,orderNo,warehouse,shippedAt,carrier,trackingNo,subTrackingNos,packer,picker,lines.orderLineNo,lines.sku,lines.lotNo,lines.qty,lines.serialNos,packaging.sku,packaging.lotNo,scans.code,scans.at,scans.operator
                SH-%1$s,O-%1$s,W1,2026-01-31 08:00:00,SF,T-%1$s,T2;T3,p1,k1,1,S1,L1,1,A;B,BOX,K1,690,2026-01-31 07:59,p1
                SH-%1$s,,,,,,,,,2,S2,L2,4,,,,691,2026-01-31 07:58,p1
                """.formatted(run);
        assertThat(counts(imported("shipments", Books.csv(csv), false))).containsExactly(1, 0, 0, 0);

        assertThat(count("trace_shipment_line", "SH-" + run)).isEqualTo(2);
        assertThat(rows.queryForObject(
                        "select picker from trace_shipment where shipment_no = ?", String.class, "SH-" + run))
                .isEqualTo("k1");
        assertThat(count("trace_shipment_packaging", "SH-" + run)).isEqualTo(1);
        assertThat(count("trace_shipment_scan", "SH-" + run)).isEqualTo(2);
        assertThat(count("trace_shipment_serial", "SH-" + run)).isEqualTo(2);
        assertThat(count("trace_shipment_tracking", "SH-" + run)).isEqualTo(3);
    }

    @Test
    void theResultIsTheGivenFileWithItsErrorsBesideItsRowsAndComesBackCorrected() {
        String csv = """
                orderNo,channel,placedAt,customer.id,lines.lineNo,lines.sku,lines.qty,note
                O1-%1$s,tmall,2026-01-31 08:00,C1,1,S1,2,fine
                O2-%1$s,tmall,yesterday,C1,1,S1,2,"=HYPERLINK(""http://x"")"
                O2-%1$s,jd,,,2,S2,zero,-5
                O3-%1$s,tmall,2026-01-31 08:00,C1,1,S1,1,
                O1-%1$s,tmall,2026-01-31 08:00,C1,3,S1,2,again
                """.formatted(run);
        JsonNode done = imported("orders", Books.csv(csv), false);
        assertThat(counts(done)).containsExactly(2, 0, 0, 2);
        assertThat(done.get("ignoredColumns").toString()).isEqualTo("[\"note\"]");

        String all = result(done, "all");
        List<String> lines = all.lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("\uFEFF错误 #errors,orderNo,");
        assertThat(lines.get(1)).isEqualTo("\"\",O1-" + run + ",tmall,2026-01-31 08:00,C1,1,S1,2,fine");
        assertThat(lines.get(3)).contains("channel: 与同一单号的上一行不同").endsWith(",-5");
        assertThat(lines.get(5)).contains("必须连在一起");
        // An item whose rows contradict each other is not offered at all, so its other faults come next time.
        assertThat(lines.get(2)).contains("'=HYPERLINK");

        String refused = result(done, "refused");
        assertThat(refused.lines()).hasSize(4);
        String corrected = refused.replace("yesterday", "2026-01-31 09:00")
                .replace(",jd,", ",tmall,")
                .replace("zero", "1")
                .replaceAll("(?m)^.*again\\R", "");
        assertThat(counts(imported("orders", Books.csv(corrected), false))).containsExactly(1, 0, 0, 0);
    }

    @Test
    void refusalsOfTheIntakeStandAtTheirRowAndColumn() {
        String csv = """
                receiptNo,poNo,receivedAt,warehouse,operator,lines.lineNo,lines.sku,lines.lotNo,lines.qty,lines.producedOn
                R1-%1$s,PO1,2026-01-31 08:00,W1,op,1,S1,L1,10,2026年1月5日
                R1-%1$s,,,,,2,S1,L2,1.5,2026-13-01
                R1-%1$s,,,,,2,S1,,3,20260105
                R2-%1$s,PO1,2026-01-31 08:00,W1,,1,S1,L1,10,
                """.formatted(run);
        JsonNode done = imported("receipts", Books.csv(csv), false);
        assertThat(counts(done)).containsExactly(0, 0, 0, 2);
        List<String> errors = new ArrayList<>();
        integrator
                .get(IMPORTS + "/" + done.get("importNo").asText() + "/errors")
                .json()
                .forEach(e ->
                        errors.add(e.get("row").asInt() + " " + e.get("path").asText()));
        assertThat(errors)
                .contains("3 lines.qty", "3 lines.producedOn", "4 lines.lotNo", "5 operator")
                .allMatch(error -> !error.startsWith("2 "));
        assertThat(result(done, "all")).contains("lines.qty: 必须是整数 / must be an integer");
    }

    @Test
    void aDryRunCountsTheSameAndKeepsNothing() {
        String csv = "code,name\nV1-%1$s,A\nV2-%1$s,B\n,nobody\n".formatted(run);
        JsonNode dry = imported("suppliers", Books.csv(csv), true);
        assertThat(counts(dry)).containsExactly(2, 0, 0, 1);
        assertThat(rows.queryForObject(
                        "select count(*) from trace_fact where kind = 'suppliers' and fact_key like ?",
                        Integer.class,
                        "V%-" + run))
                .isZero();

        Answer real = integrator.post(IMPORTS + "/" + dry.get("importNo").asText() + "/start", "");
        assertThat(real.status()).isEqualTo(202);
        work.run();
        assertThat(counts(integrator.get(real.header("Location")).json())).containsExactly(2, 0, 0, 1);
        assertThat(integrator
                        .post(IMPORTS + "/" + real.json().get("importNo").asText() + "/start", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aWorkbookGivesItsDatesNumbersAndTexts() {
        byte[] book = Books.xlsx(sheet -> {
            List<String> heads = List.of("SKU sku", "批号 lotNo", "仓库", "location", "数量", "截至时间");
            IntStream.range(0, heads.size()).forEach(i -> sheet.value(0, i, heads.get(i)));
            for (int r = 1; r <= 2; r++) {
                sheet.value(r, 0, "S" + run);
                sheet.value(r, 1, r == 1 ? 20260131 : 123456789012345678d);
                sheet.value(r, 2, "W1");
                sheet.value(r, 3, "A-1");
                sheet.value(r, 4, 12);
                sheet.value(r, 5, LocalDateTime.of(2026, 1, 31, 8, 30));
                sheet.style(r, 5).format("yyyy-mm-dd hh:mm").set();
            }
        });
        JsonNode done = imported("stock", book, false);
        assertThat(counts(done)).containsExactly(1, 0, 0, 1);
        Map<String, Object> stock = rows.queryForMap("select * from trace_stock where sku = ?", "S" + run);
        assertThat(stock).containsEntry("LOT_NO", "20260131").containsEntry("QTY", 12);
        assertThat(stock.get("AS_OF").toString()).startsWith("2026-01-31 00:30:00");

        byte[] result = integrator
                .get(IMPORTS + "/" + done.get("importNo").asText() + "/result")
                .response()
                .body();
        List<List<String>> told = Books.rows(result);
        assertThat(told.get(0)).startsWith("错误 #errors", "SKU sku");
        assertThat(told.get(1).get(0)).isEmpty();
        assertThat(told.get(2).get(0)).contains("lotNo: 被表格软件缩写的数字");
    }

    @Test
    void chineseFilesAreReadInEitherEncodingWithAnyDelimiter() {
        String text = "供应商编码;名称\nX-%s;上海瓶厂\n".formatted(run);
        byte[] file = text.replace("供应商编码", "编码").getBytes(Charset.forName("GB18030"));
        JsonNode done = imported("suppliers", file, false);
        assertThat(done.get("encoding").asText()).isEqualTo("GB18030");
        assertThat(counts(done)).containsExactly(1, 0, 0, 0);
        assertThat(counts(imported(
                        "suppliers",
                        "\uFEFF编码\t名称\nX-%s\t上海瓶厂\n".formatted(run).getBytes(StandardCharsets.UTF_8),
                        false)))
                .containsExactly(0, 0, 1, 0);
    }

    @Test
    void aForeignLayoutIsReadByItsMapping() {
        Map<String, Object> layout = Map.of(
                "headerRow",
                2,
                "zone",
                "Asia/Shanghai",
                "fields",
                Map.of(
                        "sku", "{货号}",
                        "name", "{品名} {规格}",
                        "kind", "{类型|map 成品=PRODUCT,包材=PACKAGING}",
                        "unitCost.amount", "{成本}",
                        "unitCost.currency", "CNY"));
        String name = "erp " + run;
        String at = IMPORTS + "/mappings/" + name.replace(" ", "%20");
        assertThat(integrator.put(at, Map.of("kind", "skus", "layout", layout)).status())
                .isEqualTo(200);
        String csv = "导出的商品,,,,\n货号,品名,规格,类型,成本\nG1-%1$s,面霜,50g,成品,12.5\nG2-%1$s,纸箱,5号,包材,\n".formatted(run);
        Answer up = integrator.multipart(IMPORTS, "x.csv", Books.csv(csv), Map.of("mapping", name));
        assertThat(up.status()).as(up.text()).isEqualTo(202);
        work.run();
        assertThat(counts(integrator.get(up.header("Location")).json())).containsExactly(2, 0, 0, 0);
        assertThat(rows.queryForMap("select * from trace_sku where sku = ?", "G1-" + run))
                .containsEntry("NAME", "面霜 50g")
                .containsEntry("KIND", "PRODUCT")
                .containsEntry("UNIT_COST_CURRENCY", "CNY");
        assertThat(rows.queryForMap("select * from trace_sku where sku = ?", "G2-" + run)
                        .get("UNIT_COST_CURRENCY"))
                .isNull();

        Answer other = integrator.multipart(IMPORTS, "x.csv", Books.csv("a,b\n1,2\nc,d\n"), Map.of("mapping", name));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("The file has no column: 货号");
        assertThat(integrator.delete(at).status()).isEqualTo(204);
        assertThat(integrator.get(at).status()).isEqualTo(404);
    }

    @Test
    void aWrongMappingIsRefusedFieldByField() {
        Map<String, Object> fields = new HashMap<>(Map.of("sku", "{a|shout}", "colour", "{b}", "name", "{c}"));
        Answer answer = integrator.put(
                IMPORTS + "/mappings/bad",
                Map.of("kind", "skus", "layout", Map.of("zone", "Mars/Base", "headerRow", 0, "fields", fields)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/fields/sku", "/fields/colour", "/fields/kind", "/headerRow", "/zone");
    }

    @Test
    void aFileWithoutItsColumnsIsRefusedAndNothingIsKept() {
        int before = rows.queryForObject("select count(*) from trace_import", Integer.class);
        Answer answer = integrator.multipart(
                IMPORTS, "x.csv", Books.csv("orderNo,channel\nO1,tmall\n"), Map.of("kind", "orders"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("pointer"))
                .contains("/fields/placedAt", "/fields/customer.id", "/fields/lines.sku")
                .doesNotContain("/fields/orderNo", "/fields/customer.name");
        assertThat(rows.queryForObject("select count(*) from trace_import", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void rubbishAndBombsAreRefusedWithTheReason() {
        byte[] rubbish = new byte[10 * 1024 * 1024];
        new Random(4).nextBytes(rubbish);
        assertRefused(rubbish, "neither XLSX nor a CSV");
        assertRefused(new byte[5_000_000], "neither XLSX nor a CSV");
        assertRefused(Books.csv("\"" + "a,b\n".repeat(2_000_000)), "is a quote not closed?");
        assertRefused(Books.bomb("xl/worksheets/sheet1.xml", 200), "unpacks to more");
        assertRefused(Books.bomb("xl/sharedStrings.xml", 120), "unpacks to more");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "workbook");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "save it as .xlsx");
        assertRefused(Books.bomb("xl/worksheets/sheet1.xml", 1), "工作簿已损坏");
        assertRefused(Books.handmade("<worksheet><sheetData><row r='1'><c r='A1'"), "工作簿已损坏");
        Answer empty = integrator.multipart(IMPORTS, "x.csv", new byte[0], Map.of("kind", "skus"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(integrator
                        .multipart(IMPORTS, "x.csv", Books.csv("a\n1\n"), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(integrator
                        .multipart(IMPORTS, "x.csv", Books.csv("a\n1\n"), Map.of("kind", "houses"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void entitiesOfAWorkbookAreNeverResolved() {
        String declared = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/hostname'><!ENTITY b '&a;&a;'>]>";
        String rows =
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>code</t></is></c><c r='B1' t='inlineStr'><is>"
                        + "<t>name</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>E-" + run
                        + "</t></is></c>"
                        + "<c r='B2' t='inlineStr'><is><t>%s</t></is></c></row></sheetData>";
        String sheet = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>%s</worksheet>";
        JsonNode plain = imported("suppliers", Books.handmade(sheet.formatted(rows.formatted("n"))), false);
        assertThat(counts(plain)).containsExactly(1, 0, 0, 0);

        Answer hostile = integrator.multipart(
                IMPORTS,
                "x.xlsx",
                Books.handmade(declared + sheet.formatted(rows.formatted("&b;"))),
                Map.of("kind", "suppliers"));
        if (hostile.status() == 202) {
            work.run();
        }
        assertThat(rows("select name from supplier where code = ?")).containsExactly("n");
    }

    private List<String> rows(String sql) {
        return rows.queryForList(sql, String.class, "E-" + run);
    }

    private void assertRefused(byte[] content, String reason) {
        Answer answer = integrator.multipart(IMPORTS, "x.csv", content, Map.of("kind", "skus"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "warehouse", "quality", "auditor", "manager", "process-owner"})
    void whoDoesNotIntegrateMayNotImport(String user) {
        Http other = Http.as(user, port);
        assertThat(other.get(IMPORTS).status()).isEqualTo(403);
        assertThat(other.get(IMPORTS + "/templates/skus.csv").status()).isEqualTo(403);
        assertThat(other.multipart(IMPORTS, "x.csv", Books.csv("a\n"), Map.of("kind", "skus"))
                        .status())
                .isEqualTo(403);
        assertThat(other.put(IMPORTS + "/mappings/x", Map.of()).status()).isEqualTo(403);
        assertThat(Http.anonymous(port).get(IMPORTS).status()).isEqualTo(401);
    }

    @Test
    void aKilledImportGoesOnBehindTheLastRowThatIsThroughAndCountsNothingTwice() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Books.csv("code,name\n"));
        IntStream.range(0, 1_200)
                .forEach(i -> file.writeBytes(Books.csv("K%d-%s,%s\n".formatted(i, run, i == 700 ? "" : "n"))));
        String at = upload("suppliers", file.toByteArray(), false);
        String importNo = at.substring(at.lastIndexOf('/') + 1);
        work.run();
        JsonNode whole = integrator.get(at).json();

        // As a node leaves it that dies after its first batch: 500 rows are through, the lease runs out.
        rows.update("delete from trace_import_error where import_no = ?", importNo);
        rows.update(
                "delete from trace_fact where kind = 'suppliers' and fact_key like ? and received_by = 'integrator'"
                        + " and cast(substring(fact_key, 2, locate('-', fact_key) - 2) as int) >= 500",
                "K%-" + run);
        rows.update(
                "update trace_import set status = 'RUNNING', rows_done = 501, accepted = 500, rejected = 0,"
                        + " leased_by = 'dead', leased_until = timestamp '2020-01-01 00:00:00' where import_no = ?",
                importNo);
        work.run();

        JsonNode resumed = integrator.get(at).json();
        assertThat(counts(resumed)).isEqualTo(counts(whole)).containsExactly(1_199, 0, 0, 1);
        assertThat(resumed.get("status").asText()).isEqualTo("DONE");
        assertThat(resumed.get("rowsDone").asInt()).isEqualTo(1_201);
    }

    @Test
    void oneItemThatTheHouseCannotDigestDoesNotHoldUpTheOthers() {
        String at = upload(
                "suppliers", Books.csv("code,name\nP1-%1$s,a\nP2-%1$s,poison\nP3-%1$s,c\n".formatted(run)), false);
        Intake fragile = new Intake() {
            @Override
            public IntakeResult take(String kind, JsonNode body, String by) {
                return intake.take(kind, body, by);
            }

            @Override
            public IntakeResult offer(String kind, JsonNode body, String by) {
                IntakeResult result = intake.offer(kind, body, by);
                if (body.toString().contains("poison")) {
                    throw new IllegalStateException("indigestible");
                }
                return result;
            }
        };
        new ImportWork(mapper, files, kinds, layouts, new BatchDoor(fragile, conflicts, mapper, clock), clock).run();

        JsonNode done = integrator.get(at).json();
        assertThat(counts(done)).containsExactly(2, 0, 0, 1);
        assertThat(result(done, "refused").lines()).hasSize(2).last().asString().contains("系统错误", "poison");
        assertThat(rows.queryForList("select code from supplier where code like ?", String.class, "P%-" + run))
                .containsExactlyInAnyOrder("P1-" + run, "P3-" + run);
    }

    @Test
    void moreErrorsThanAPageStandAtTheirRows() {
        StringBuilder csv = new StringBuilder("code,name\n");
        IntStream.range(0, 1_100).forEach(i -> csv.append(i % 100 == 0 ? "Q%d-%s,n\n".formatted(i, run) : ",n\n"));
        JsonNode done = imported("suppliers", Books.csv(csv.toString()), true);
        assertThat(counts(done)).containsExactly(11, 0, 0, 1_089);
        assertThat(result(done, "all").lines().filter(line -> line.contains("必填")))
                .hasSize(1_089);
        assertThat(result(done, "refused").lines()).hasSize(1_090).noneMatch(line -> line.contains("Q"));
    }

    @Test
    void anImportUnderAnotherWorkersLeaseIsLeftAlone() {
        String at = upload("suppliers", Books.csv("code,name\nL-%s,n\n".formatted(run)), false);
        String importNo = at.substring(at.lastIndexOf('/') + 1);
        rows.update(
                "update trace_import set status = 'RUNNING', leased_by = 'other',"
                        + " leased_until = timestamp '2199-01-01 00:00:00' where import_no = ?",
                importNo);
        work.run();
        assertThat(integrator.get(at).json().get("rowsDone").asInt()).isZero();

        assertThat(integrator.post(at + "/cancel", "").json().get("status").asText())
                .isEqualTo("CANCELLED");
        assertThat(integrator.post(at + "/resume", "").json().get("status").asText())
                .isEqualTo("WAITING");
        assertThat(integrator.post(at + "/resume", "").status()).isEqualTo(409);
        work.run();
        assertThat(counts(integrator.get(at).json())).containsExactly(1, 0, 0, 0);
    }

    private String upload(String kind, byte[] content, boolean dryRun) {
        Answer answer = integrator.multipart(
                IMPORTS, "file.csv", content, Map.of("kind", kind, "dryRun", String.valueOf(dryRun)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.header("Location");
    }

    private JsonNode imported(String kind, byte[] content, boolean dryRun) {
        String at = upload(kind, content, dryRun);
        work.run();
        JsonNode done = integrator.get(at).json();
        assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("DONE");
        return done;
    }

    private static List<Integer> counts(JsonNode done) {
        return List.of(
                done.get("accepted").asInt(),
                done.get("updated").asInt(),
                done.get("duplicates").asInt(),
                done.get("rejected").asInt());
    }

    private String result(JsonNode done, String rowsOf) {
        return integrator
                .get(IMPORTS + "/" + done.get("importNo").asText() + "/result?rows=" + rowsOf)
                .text();
    }

    private int count(String table, String shipmentNo) {
        return rows.queryForObject(
                "select count(*) from " + table + " where shipment_no = ?", Integer.class, shipmentNo);
    }
}
