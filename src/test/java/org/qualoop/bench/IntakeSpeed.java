package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.qualoop.testing.Http;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Parcels of today's orders posted to the intake in batches, in turn with a plain JDBC batch insert of the very rows that
 * the batch before has left under its parcels' numbers, under other numbers: those of the ledger and of the fact tables,
 * and those derived from them. What the intake changes in rows that are there (counters of lots and customers, the watch
 * over the orders) and the marks for the figures, which are soon gone, the JDBC batch does not write.
 */
final class IntakeSpeed {

    private static final int BATCH = 500;
    /** Tables of facts, with the column that holds the parcel's number. */
    private static final Map<String, String> FACTS = Map.of(
            "trace_fact", "fact_key",
            "trace_shipment", "shipment_no",
            "trace_shipment_order", "shipment_no",
            "trace_shipment_tracking", "shipment_no",
            "trace_shipment_line", "shipment_no",
            "trace_shipment_packaging", "shipment_no");
    /** Tables of what is derived from them. */
    private static final Map<String, String> DERIVED = Map.of(
            "trace_lot_link", "shipment_no",
            "delivery_watch", "shipment_no");

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
    record Result(int parcels, int rows, double ours, double facts, double derived) {

        double ratio() {
            return (facts + derived) / ours;
        }

        double ratioOfFacts() {
            return facts / ours;
        }
    }

    Result measure(int warmups, int batches) throws Exception {
        double ours = 0;
        double facts = 0;
        double derived = 0;
        int rows = 0;
        for (int batch = -warmups; batch < batches; batch++) {
            double took = intake(batch);
            Map<String, List<Map<String, Object>>> factRows = copies(FACTS, batch);
            Map<String, List<Map<String, Object>>> derivedRows = copies(DERIVED, batch);
            double[] copied = insert(factRows, derivedRows);
            if (batch >= 0) {
                ours += took;
                facts += copied[0];
                derived += copied[1];
                rows += count(factRows) + count(derivedRows);
            }
        }
        return new Result(batches * BATCH, rows, ours, facts, derived);
    }

    /** Milliseconds that the parcels took; their orders have come before. */
    private double intake(int batch) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<String> orders = new ArrayList<>();
        List<String> parcels = new ArrayList<>();
        String sql = "select * from bench_order where i in (" + String.join(",", picked(batch)) + ")";
        for (Map<String, Object> plan : jdbc.queryForList(sql)) {
            String no = prefix("A", batch) + String.format("%04d", orders.size());
            orders.add(order(no, plan, now));
            parcels.add(parcel(no, plan, now));
        }
        post("orders", orders);
        return post("shipments", parcels);
    }

    private double post(String kind, List<String> items) {
        String body = "[" + String.join(",", items) + "]";
        long start = System.nanoTime();
        Http.Answer answer = http.post("/api/v1/intake/" + kind, body);
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(answer.json().path("accepted").intValue()).as(answer.text()).isEqualTo(BATCH);
        return took;
    }

    private String prefix(String kind, int batch) {
        return "X" + kind + run + String.format("%03d", batch + 100);
    }

    /** Goods, lots and customers are taken from all over the world. */
    private List<String> picked(int batch) {
        long orders = jdbc.queryForObject("select max(i) + 1 from bench_order", Long.class);
        List<String> picked = new ArrayList<>();
        for (int n = 0; n < BATCH; n++) {
            picked.add(String.valueOf((n * orders / BATCH + Math.floorMod(batch * 7_919L, orders / BATCH)) % orders));
        }
        return picked;
    }

    private static String order(String no, Map<String, Object> plan, Instant now) {
        String second = plan.get("sku2") == null ? "" : """
                ,{"lineNo":2,"sku":"%s","qty":1}""".formatted(plan.get("sku2"));
        return """
                {"orderNo":"O%s","channel":"%s","placedAt":"%s","promisedDeliverBy":"%s",
                 "customer":{"id":"%s","name":"客户","phone":"13900000000","address":"上海市浦东新区世纪大道1号"},
                 "lines":[{"lineNo":1,"sku":"%s","qty":1}%s]}""".formatted(
                        no,
                        plan.get("channel"),
                        now.minus(Duration.ofHours(8)),
                        now.plus(Duration.ofDays(3)),
                        plan.get("customer_id"),
                        plan.get("sku"),
                        second);
    }

    private static String parcel(String no, Map<String, Object> plan, Instant now) {
        String second = plan.get("sku2") == null ? "" : """
                ,{"orderLineNo":2,"sku":"%s","lotNo":"%s","qty":1}""".formatted(plan.get("sku2"), plan.get("lot_no2"));
        return """
                {"shipmentNo":"%s","orderNo":"O%s","warehouse":"%s","shippedAt":"%s","carrier":"%s",
                 "trackingNo":"T%s","packer":"%s","station":"%s","weightGrams":412.5,"expectedWeightGrams":410,
                 "lines":[{"orderLineNo":1,"sku":"%s","lotNo":"%s","qty":1}%s],
                 "packaging":[{"sku":"%s","lotNo":"%s","qty":1}]}""".formatted(
                        no,
                        no,
                        plan.get("warehouse"),
                        now.minus(Duration.ofMinutes(10)),
                        plan.get("carrier"),
                        no,
                        plan.get("packer"),
                        plan.get("station"),
                        plan.get("sku"),
                        plan.get("lot_no"),
                        second,
                        plan.get("carton_sku"),
                        plan.get("carton_lot"));
    }

    private Map<String, List<Map<String, Object>>> copies(Map<String, String> tables, int batch) {
        String from = prefix("A", batch);
        String to = prefix("B", batch);
        Map<String, List<Map<String, Object>>> copies = new TreeMap<>();
        tables.forEach((table, key) -> {
            List<Map<String, Object>> rows =
                    jdbc.queryForList("select * from " + table + " where " + key + " like '" + from + "%'");
            assertThat(rows).as(table).hasSizeGreaterThanOrEqualTo(BATCH);
            rows.forEach(row ->
                    row.replaceAll((column, value) -> value instanceof String text ? text.replace(from, to) : value));
            copies.put(table, rows);
        });
        return copies;
    }

    private static int count(Map<String, List<Map<String, Object>>> tables) {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** All in one transaction; answers the milliseconds of each, the commit belongs to the first. */
    private double[] insert(
            Map<String, List<Map<String, Object>>> facts, Map<String, List<Map<String, Object>>> derived)
            throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var table : derived.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            long between = System.nanoTime();
            for (var table : facts.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            connection.commit();
            return new double[] {(System.nanoTime() - between) / 1e6, (between - start) / 1e6};
        }
    }

    private static void insert(Connection connection, String table, List<Map<String, Object>> rows) throws Exception {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map<String, Object> row : rows) {
                int place = 1;
                for (String column : columns) {
                    insert.setObject(place++, row.get(column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
