package org.qualoop.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A shop's year in the fact tables of MySQL, written by the database itself: see {@code plan.sql}, {@code orders.sql},
 * {@code facts.sql} and {@code lots.sql} beside this class. The same numbers always give the same world, and a larger
 * one begins with the smaller one.
 */
final class TraceWorld {

    private static final int CHUNK = 100_000;
    private static final List<String> BIG = List.of(
            "trace_order",
            "trace_order_line",
            "trace_shipment",
            "trace_shipment_order",
            "trace_shipment_tracking",
            "trace_shipment_line",
            "trace_shipment_packaging",
            "trace_inferred_line",
            "trace_stock_movement",
            "rma_return",
            "rma_line",
            "reissue",
            "reissue_line",
            "reissue_unit",
            "complaint_voice");

    private final JdbcTemplate jdbc;

    TraceWorld(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Orders that make so many shipment lines. */
    static long orders(long lines) {
        return lines * 8 / 10;
    }

    /** Adds orders until there are so many. */
    void grow(long orders) throws Exception {
        long from = size();
        if (from >= orders) {
            return;
        }
        List<String> indexes = Indexes.drop(jdbc, BIG);
        chunked(statements("orders.sql"), from, orders);
        parallel(statements("facts.sql").map(sql -> () -> chunked(Stream.of(sql), from, orders)));
        statements("lots.sql").forEach(sql -> jdbc.update(filled(sql, from, orders)));
        parallel(indexes.stream().map(sql -> () -> jdbc.execute(sql)));
        jdbc.queryForList("analyze table " + String.join(", ", BIG));
        // The next start of the application derives the links of all lots.
        jdbc.update("update trace_lot_build set built = false");
    }

    /** Orders with a scanned line of the lot, counted in the plan. */
    long ordersOf(String sku, String lotNo) {
        return jdbc.queryForObject("""
                select count(*) from (
                  select order_no from bench_order where sku = ? and lot_no = ? and (i % 200 <> 13 or reissued is not null)
                  union select second_order from bench_order where sku2 = ? and lot_no2 = ?) x""", Long.class, sku, lotNo, sku, lotNo);
    }

    /** Orders in a parcel whose carton of the lot was scanned. */
    long ordersInCarton(String lotNo) {
        return jdbc.queryForObject("""
                select count(*) from (
                  select order_no from bench_order where carton_lot = ? and scanned
                  union select second_order from bench_order where carton_lot = ? and scanned and sku2 is not null) x""", Long.class, lotNo, lotNo);
    }

    /** What tables and indexes take, without the plan. */
    long megabytes() {
        return jdbc.queryForObject("""
                select coalesce(sum(data_length + index_length), 0) div 1048576 from information_schema.tables
                where table_schema = database() and table_name not like 'bench%'""", Long.class);
    }

    private long size() {
        if (jdbc.queryForList("show tables like 'bench_order'").isEmpty()) {
            statements("plan.sql").forEach(jdbc::execute);
        }
        return jdbc.queryForObject("select coalesce(max(i) + 1, 0) from bench_order", Long.class);
    }

    private void chunked(Stream<String> statements, long from, long to) {
        List<String> all = statements.toList();
        for (long start = from; start < to; start += CHUNK) {
            long end = Math.min(to, start + CHUNK);
            for (String sql : all) {
                jdbc.update(filled(sql, start, end));
            }
        }
    }

    /** Two at a time; the first failure is thrown. */
    private static void parallel(Stream<Runnable> work) throws InterruptedException, ExecutionException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            work.forEach(task -> running.add(two.submit(task)));
            for (Future<?> task : running) {
                task.get();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static String filled(String sql, long from, long to) {
        return sql.replace("${from}", String.valueOf(from)).replace("${to}", String.valueOf(to));
    }

    static Stream<String> statements(String resource) {
        try (InputStream in = TraceWorld.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";\\s*\n")).map(String::strip).filter(sql -> !sql.isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
