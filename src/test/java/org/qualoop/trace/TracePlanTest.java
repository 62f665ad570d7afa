package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement of a trace, as MySQL heard it, is explained: it goes by keys, and links are read in their key's order. */
class TracePlanTest {

    private static final int LOTS = 60;
    private static final int OTHERS = 3_000;

    @Test
    void aTraceGoesByKeysAlone() {
        Database database = Database.apartOnMySql();
        TraceRoom room = TraceRoom.on(database);
        world(room);
        others(room);
        JdbcTemplate rows = database.rows();
        rows.queryForList("analyze table trace_lot_link, trace_lot_count, trace_lot, trace_production,"
                + " trace_production_input, trace_receipt, trace_receipt_line, trace_stock, trace_stock_movement");
        LotTraces traces = room.get(LotTraces.class);
        LotId material = new LotId("plan-M", "plan-M");
        List<String> heard = heard(rows, () -> {
            LotTraces.Shipments page = traces.trace(material, null, 50).shipments();
            traces.trace(material, page.next(), 50);
            traces.trace(traces.resolve("plan-L7", "plan-SKU"), null, 50);
            traces.recipients(material, false, part -> {});
            traces.recipients(material, true, part -> {});
        });

        assertThat(heard).hasSizeGreaterThan(20);
        assertThat(heard).anyMatch(sql -> sql.contains("min(shipped_at)"));
        for (String sql : heard) {
            for (Map<String, Object> step : rows.queryForList("explain " + sql)) {
                check(sql, step);
            }
        }
    }

    private static void check(String sql, Map<String, Object> step) {
        String table = String.valueOf(step.get("table"));
        if (step.get("table") == null || table.startsWith("<")) {
            return;
        }
        String extra = String.valueOf(step.get("Extra"));
        if (extra.contains("Using index for group-by")) {
            return;
        }
        assertThat(step.get("type")).as(sql + " " + step).isIn("system", "const", "eq_ref", "ref", "range");
        assertThat(extra).as(sql).doesNotContain("join buffer");
        if (sql.contains("trace_lot_link")) {
            assertThat(step.get("key")).as(sql + " " + step).isEqualTo("PRIMARY");
            assertThat(extra).as(sql).doesNotContain("filesort").doesNotContain("temporary");
        }
    }

    /** The statements that read while this ran, with their values. */
    private static List<String> heard(JdbcTemplate rows, Runnable work) {
        rows.execute("set global log_output = 'TABLE'");
        rows.execute("truncate table mysql.general_log");
        rows.execute("set global general_log = 1");
        try {
            work.run();
        } finally {
            rows.execute("set global general_log = 0");
        }
        return rows
                .queryForList(
                        "select convert(argument using utf8mb4) from mysql.general_log where command_type = 'Query'",
                        String.class)
                .stream()
                .map(String::strip)
                .filter(sql -> sql.contains("trace_") && sql.matches("(?s)\\(?select.*"))
                .toList();
    }

    private static void world(TraceRoom room) {
        take(room, "receipts", LOTS, n -> """
                {"receiptNo":"plan-R%1$d","poNo":"plan-PO%1$d","receivedAt":"2026-01-02T00:00:00Z","warehouse":"W1",
                 "operator":"o","lines":[{"lineNo":1,"sku":"plan-SKU","lotNo":"plan-L%1$d","qty":90}]}""".formatted(n));
        take(room, "productions", LOTS, n -> """
                {"productionNo":"plan-P%1$d","at":"2026-01-01T00:00:00Z",
                 "output":{"sku":"plan-SKU","lotNo":"plan-L%1$d","qty":90},
                 "inputs":[{"sku":"plan-M","lotNo":"plan-M","qty":1}]}""".formatted(n));
        take(room, "stock", LOTS, n -> """
                {"sku":"plan-SKU","lotNo":"plan-L%d","warehouse":"W1","location":"A","qty":1,
                 "asOf":"2026-03-01T00:00:00Z"}""".formatted(n));
        take(room, "stock-movements", LOTS, n -> """
                {"movementNo":"plan-V%1$d","warehouse":"W1","at":"2026-02-01T00:00:00Z","type":"SCRAP","sku":"plan-SKU",
                 "lotNo":"plan-L%1$d","qty":1}""".formatted(n));
        take(room, "shipments", 20 * LOTS, n -> """
                {"shipmentNo":"plan-S%1$05d","orderNo":"plan-O%1$d","warehouse":"W1","shippedAt":"2026-02-01T00:%2$02d:00Z",
                 "carrier":"SF","trackingNo":"T%1$d","packer":"p",
                 "lines":[{"orderLineNo":1,"sku":"plan-SKU","lotNo":"plan-L%3$d","qty":1}]}""".formatted(n, n / LOTS, n % LOTS));
    }

    /** What has nothing to do with the question: of few rows the optimiser reads them all rather than go by a key. */
    private static void others(TraceRoom room) {
        take(room, "receipts", OTHERS, n -> """
                {"receiptNo":"other-R%1$d","poNo":"other-PO%1$d","receivedAt":"2026-01-02T00:00:00Z","warehouse":"W1",
                 "operator":"o","lines":[{"lineNo":1,"sku":"other-SKU","lotNo":"other-L%1$d","qty":90}]}""".formatted(n));
        take(room, "productions", OTHERS, n -> """
                {"productionNo":"other-P%1$d","at":"2026-01-01T00:00:00Z",
                 "output":{"sku":"other-SKU","lotNo":"other-L%1$d","qty":90},
                 "inputs":[{"sku":"other-M","lotNo":"other-M%1$d","qty":1}]}""".formatted(n));
        take(room, "stock", OTHERS, n -> """
                {"sku":"other-SKU","lotNo":"other-L%d","warehouse":"W1","location":"A","qty":1,
                 "asOf":"2026-03-01T00:00:00Z"}""".formatted(n));
        take(room, "stock-movements", OTHERS, n -> """
                {"movementNo":"other-V%1$d","warehouse":"W1","at":"2026-02-01T00:00:00Z","type":"SCRAP","sku":"other-SKU",
                 "lotNo":"other-L%1$d","qty":1}""".formatted(n));
    }

    private static void take(TraceRoom room, String kind, int count, IntFunction<String> item) {
        List<Object> items = new ArrayList<>();
        IntStream.range(0, count).mapToObj(item).forEach(items::add);
        room.take(kind, items.toArray());
    }
}
