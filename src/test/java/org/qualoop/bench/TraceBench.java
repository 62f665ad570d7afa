package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.RunningApp;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The speed of traces, exports, intake, figures and recalls on MySQL with so many shipment lines as
 * {@code -Dbench.lines} says, and of the first trace also with a tenth of them. Not part of verify: see
 * docs/benchmarks.md.
 */
class TraceBench {

    private static final long LINES = Long.getLong("bench.lines", 1_000_000);
    private static final List<String> PARTS = List.of(
            System.getProperty("bench.parts", "trace,intake,figures,recall").split(","));

    @TempDir
    Path folder;

    private BenchMySql mysql;
    private HikariDataSource source;
    private JdbcTemplate jdbc;
    private TraceWorld world;
    private Report report;

    @BeforeEach
    void startTheDatabase() throws Exception {
        mysql = BenchMySql.start();
        source = mysql.source();
        jdbc = new JdbcTemplate(source);
        world = new TraceWorld(source);
        report = new Report("trace-bench.md");
    }

    @AfterEach
    void stopTheDatabase() {
        source.close();
        mysql.close();
    }

    @Test
    void theWholeHouseWithManyLines() throws Exception {
        TraceReading.Pair small = null;
        if (PARTS.contains("trace")) {
            load(LINES / 10);
            deriveLinks();
            try (RunningApp app = start()) {
                small = product(app);
            }
        }
        load(LINES);
        deriveLinks();
        if (PARTS.contains("figures")) {
            fillFigures();
        }
        if (PARTS.contains("pages")) {
            new FiguresWorld(jdbc).fill(TraceWorld.orders(LINES));
            new PagesWorld(jdbc).fill(TraceWorld.orders(LINES));
        }
        try (RunningApp app = start()) {
            if (PARTS.contains("trace")) {
                growth(small, product(app));
                traces(app);
                recipients(app);
            }
            if (PARTS.contains("intake")) {
                intake(app);
            }
            if (PARTS.contains("figures")) {
                figures(app);
            }
            if (PARTS.contains("pages")) {
                pages(app);
            }
            if (PARTS.contains("recall")) {
                recall(app);
            }
        }
    }

    private void load(long lines) throws Exception {
        long start = System.nanoTime();
        world.grow(TraceWorld.orders(lines));
        report.note(
                "load, %,d orders".formatted(TraceWorld.orders(lines)),
                "%,d lines, %.0f s, %,d MB",
                jdbc.queryForObject("select count(*) from trace_shipment_line", Long.class),
                (System.nanoTime() - start) / 1e9,
                world.megabytes());
    }

    /** Done by the first start after the load. */
    private void deriveLinks() throws IOException {
        if (jdbc.queryForObject("select built from trace_lot_build", Boolean.class)) {
            return;
        }
        long start = System.nanoTime();
        start().close();
        report.note(
                "start of the application, links of all lots derived",
                "%,d links, %.0f s",
                jdbc.queryForObject("select count(*) from trace_lot_link", Long.class),
                (System.nanoTime() - start) / 1e9);
    }

    private RunningApp start() {
        return RunningApp.startToMeasure(folder, mysql.arguments());
    }

    private static Http admin(RunningApp app) {
        return Http.as("admin", app.port());
    }

    private TraceReading.Pair product(RunningApp app) throws Exception {
        TraceReading reading = new TraceReading(admin(app), jdbc);
        JsonNode answer = reading.trace("SKU-BIG", "LOT-BIG");
        // Some lines of the lot were not scanned and are only inferred.
        assertThat(answer.at("/summary/orders").longValue()).isEqualTo(world.ordersOf("SKU-BIG", "LOT-BIG"));
        TraceReading.Pair pair = reading.product("SKU-BIG", "LOT-BIG");
        String name = "trace of LOT-BIG (%,d orders), page and summary"
                .formatted(answer.at("/summary/orders").longValue());
        report.atMost(
                name,
                pair.ours().p95(),
                300,
                " ms p95",
                "; median %.1f ms".formatted(pair.ours().median()));
        report.note(
                "bare SQL: count of its index range, first page", pair.bare().toString());
        report.atMost("ratio of the medians", pair.ours().median() / pair.bare().median(), 1.5, "", "");
        return pair;
    }

    private void growth(TraceReading.Pair small, TraceReading.Pair large) throws IOException {
        report.atMost(
                "the same trace with ten times the lines",
                large.ours().median() / small.ours().median(),
                1.3,
                " × the median",
                "; bare SQL %.2f ×"
                        .formatted(large.bare().median() / small.bare().median()));
    }

    private void traces(RunningApp app) throws Exception {
        TraceReading reading = new TraceReading(admin(app), jdbc);
        JsonNode carton = reading.trace("CARTON-A", "CL-BIG");
        assertThat(carton.at("/summary/orders").longValue()).isEqualTo(world.ordersInCarton("CL-BIG"));
        report.atMost(
                "trace of the carton lot CL-BIG (%,d orders)"
                        .formatted(carton.at("/summary/orders").longValue()),
                reading.trace("CARTON-A", "CL-BIG", 30).p95(),
                500,
                " ms p95",
                "");
        JsonNode material = reading.trace("MAT", "M-001");
        report.atMost(
                "trace of the raw material M-001, three levels (%,d orders, %,d lots)"
                        .formatted(
                                material.at("/summary/orders").longValue(),
                                material.at("/wentInto").size()),
                reading.trace("MAT", "M-001", 30).p95(),
                500,
                " ms p95",
                "");
        double[] pages = reading.pages("SKU-BIG", "LOT-BIG");
        double[] sorted = pages.clone();
        Arrays.sort(sorted);
        report.note(
                "LOT-BIG page by page, 1,000 a page",
                "%d pages, median %.0f ms, first %.0f ms, last full one %.0f ms",
                pages.length,
                sorted[sorted.length / 2],
                pages[0],
                pages[Math.max(0, pages.length - 2)]);
    }

    private void recipients(RunningApp app) throws Exception {
        Streaming streaming = new Streaming(app.port());
        String path = "/api/v1/lots/CL-BIG/recipients?sku=CARTON-A";
        for (String type : new String[] {"text/csv", "application/x-ndjson"}) {
            Streaming.Result result = streaming.read(path, type);
            report.atLeast(
                    "recipients of CL-BIG, " + type,
                    result.perSecond(),
                    50_000,
                    " rows/s",
                    "; %,d rows, heap low %.0f MiB at the beginning, %.0f at the end, peak %.0f"
                            .formatted(result.rows(), result.firstLow(), result.lastLow(), result.peak()));
        }
    }

    private void intake(RunningApp app) throws Exception {
        IntakeSpeed.Result result = new IntakeSpeed(admin(app), source).measure(60, 40);
        report.atLeast(
                "intake of shipments, of plain JDBC batches of the same rows",
                result.ratio(),
                0.5,
                " ×",
                "; " + result);
        report.note("the same against the rows of ledger and fact tables alone", "%.2f ×", result.ratioOfFacts());
    }

    private void fillFigures() throws IOException {
        long start = System.nanoTime();
        new FiguresWorld(jdbc).fill(TraceWorld.orders(LINES));
        report.note(
                "roll-ups of the figures filled",
                "%,d rows in %.0f s",
                jdbc.queryForObject("select count(*) from kpi_sum", Long.class),
                (System.nanoTime() - start) / 1e9);
    }

    private void figures(RunningApp app) throws Exception {
        FiguresSpeed speed = new FiguresSpeed(admin(app), jdbc);
        speed.awaitFolded();
        for (var call : speed.calls().entrySet()) {
            report.atMost(
                    "cockpit call, 30 days, " + (call.getKey().isEmpty() ? "whole" : "`" + call.getKey() + "`"),
                    call.getValue().p95(),
                    100,
                    " ms p95",
                    "; median %.1f ms".formatted(call.getValue().median()));
        }
        report.note("counting marked orders again (folding)", "%.0f orders/s", speed.folding(5_000));
    }

    private void pages(RunningApp app) throws Exception {
        long start = System.nanoTime();
        PagesSpeed speed = new PagesSpeed(app.port(), jdbc);
        speed.awaitSummed();
        report.note(
                "ledger summed",
                "%,d lines, %.0f s",
                jdbc.queryForObject("select count(*) from cost_entry", Long.class),
                (System.nanoTime() - start) / 1e9);
        table("cockpit call, 30 days, ", speed.calls(), 100);
        table("", speed.pages(), 300);
        for (var call : speed.atOnce(20).entrySet()) {
            report.note("20 browsers at once: " + call.getKey(), "%s", call.getValue());
        }
    }

    private void table(String what, Map<String, Timing> timings, double aim) throws IOException {
        for (var call : timings.entrySet()) {
            report.atMost(
                    what + call.getKey(),
                    call.getValue().p95(),
                    aim,
                    " ms p95",
                    "; median %.1f ms".formatted(call.getValue().median()));
        }
    }

    private void recall(RunningApp app) throws Exception {
        RecallSpeed speed = new RecallSpeed(app.port());
        Map<String, Double> steps = new LinkedHashMap<>();
        try {
            String recall = speed.drill(steps);
            for (var look : speed.looks(recall).entrySet()) {
                report.atMost(
                        "call for that recall" + look.getKey(), look.getValue().p95(), 300, " ms p95", "");
            }
        } finally {
            for (var step : steps.entrySet()) {
                report.note("drill over LOT-BIG: " + step.getKey(), "%.1f s", step.getValue());
            }
        }
    }
}
