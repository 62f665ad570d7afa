package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.qualoop.testing.Http;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Parcels posted to the intake in batches, in turn with a plain JDBC batch insert of the very rows that the batch before
 * has left in the ledger and the fact tables, under other numbers. What is derived from them (links, counters, marks for
 * the figures) the JDBC batch does not write, and the intake does.
 */
final class IntakeSpeed {

    private static final int BATCH = 500;
    /** Tables with the column that holds the parcel's number. */
    private static final Map<String, String> TABLES = Map.of(
            "trace_fact", "fact_key",
            "trace_shipment", "shipment_no",
            "trace_shipment_order", "shipment_no",
            "trace_shipment_tracking", "shipment_no",
            "trace_shipment_line", "shipment_no",
            "trace_shipment_packaging", "shipment_no");

    private final Http http;
    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    IntakeSpeed(Http http, DataSource source) {
        this.http = http;
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /** Milliseconds of all batches by each way. */
    record Result(int parcels, int rows, double ours, double bare) {
        double ratio() {
            return bare / ours;
        }
    }

    Result measure(int warmups, int batches) throws Exception {
        double ours = 0;
        double bare = 0;
        int rows = 0;
        for (int batch = -warmups; batch < batches; batch++) {
            String body = parcels(batch);
            long start = System.nanoTime();
            Http.Answer answer = http.post("/api/v1/intake/shipments", body);
            long took = System.nanoTime() - start;
            assertThat(answer.json().path("accepted").intValue())
                    .as(answer.text())
                    .isEqualTo(BATCH);
            Map<String, List<Map<String, Object>>> copies = copies(batch);
            long copied = insert(copies);
            if (batch >= 0) {
                ours += took / 1e6;
                bare += copied / 1e6;
                rows += copies.values().stream().mapToInt(List::size).sum();
            }
        }
        return new Result(batches * BATCH, rows, ours, bare);
    }

    private String prefix(String kind, int batch) {
        return "X" + kind + run + String.format("%03d", batch + 100);
    }

    /** Parcels for orders and with lots of the world, taken from all over it. */
    private String parcels(int batch) {
        List<String> items = new ArrayList<>();
        String sql = "select * from bench_order where i in (" + String.join(",", picked(batch)) + ")";
        for (Map<String, Object> order : jdbc.queryForList(sql)) {
            items.add(parcel(prefix("A", batch) + String.format("%04d", items.size()), order));
        }
        return "[" + String.join(",", items) + "]";
    }

    private List<String> picked(int batch) {
        long orders = jdbc.queryForObject("select max(i) + 1 from bench_order", Long.class);
        List<String> picked = new ArrayList<>();
        for (int n = 0; n < BATCH; n++) {
            picked.add(String.valueOf((n * orders / BATCH + Math.floorMod(batch * 7_919L, orders / BATCH)) % orders));
        }
        return picked;
    }

    private static String parcel(String no, Map<String, Object> order) {
        String second = order.get("sku2") == null ? "" : """
                ,{"orderLineNo":2,"sku":"%s","lotNo":"%s","qty":1}""".formatted(order.get("sku2"), order.get("lot_no2"));
        return """
                {"shipmentNo":"%s","orderNo":"%s","warehouse":"%s","shippedAt":"2026-11-20T08:00:00Z","carrier":"%s",
                 "trackingNo":"T%s","packer":"%s","station":"%s","weightGrams":412.5,"expectedWeightGrams":410,
                 "lines":[{"orderLineNo":1,"sku":"%s","lotNo":"%s","qty":1}%s],
                 "packaging":[{"sku":"%s","lotNo":"%s","qty":1}]}""".formatted(
                        no,
                        order.get("order_no"),
                        order.get("warehouse"),
                        order.get("carrier"),
                        no,
                        order.get("packer"),
                        order.get("station"),
                        order.get("sku"),
                        order.get("lot_no"),
                        second,
                        order.get("carton_sku"),
                        order.get("carton_lot"));
    }

    private Map<String, List<Map<String, Object>>> copies(int batch) {
        String from = prefix("A", batch);
        String to = prefix("B", batch);
        Map<String, List<Map<String, Object>>> copies = new java.util.TreeMap<>();
        TABLES.forEach((table, key) -> {
            List<Map<String, Object>> rows =
                    jdbc.queryForList("select * from " + table + " where " + key + " like '" + from + "%'");
            rows.forEach(row ->
                    row.replaceAll((column, value) -> value instanceof String text ? text.replace(from, to) : value));
            copies.put(table, rows);
        });
        return copies;
    }

    private long insert(Map<String, List<Map<String, Object>>> tables) throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var table : tables.entrySet()) {
                List<String> columns = List.copyOf(table.getValue().get(0).keySet());
                String sql = "insert into " + table.getKey() + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    for (Map<String, Object> row : table.getValue()) {
                        int place = 1;
                        for (String column : columns) {
                            insert.setObject(place++, row.get(column));
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            connection.commit();
            return System.nanoTime() - start;
        }
    }
}
