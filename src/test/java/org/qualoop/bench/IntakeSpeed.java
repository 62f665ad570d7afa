package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qualoop.testing.Http;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Parcels of today's orders posted to the intake in batches, in turn with a plain JDBC batch insert of the very rows that
 * a batch before has left, under other numbers: those of the ledger and of the fact tables, and those derived from them.
 * What the intake changes in rows that are there (counters of lots, the watch over the orders) and the marks for the
 * figures, which are soon gone, the JDBC batch does not write.
 */
final class IntakeSpeed {

    private static final int BATCH = 500;
    /** So many batches later the same is copied: until then its pages are as cold again as they were for the intake. */
    private static final int LATER = 3;

    private static final String ITS = "shipment_no like '%s%%'";
    /** Tables of facts, with how a batch's rows are found. */
    private static final Map<String, String> FACTS = Map.of(
            "trace_fact", "fact_key like '%s%%'",
            "trace_shipment", ITS,
            "trace_shipment_order", ITS,
            "trace_shipment_tracking", ITS,
            "trace_shipment_line", ITS,
            "trace_shipment_packaging", ITS);
    /** Tables of what is derived from them. */
    private static final Map<String, String> DERIVED =
            Map.of("trace_lot_link", ITS, "delivery_watch", "kind = 'PARCEL' and ref like 'T%s%%'");

    private final Http http;
    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final String run = UUID.randomUUID().toString().substring(0, 6);
    /** Elsewhere in each run: the database may have seen one before. */
    private final long first = ThreadLocalRandom.current().nextInt(1_000_000);

    IntakeSpeed(Http http, DataSource source) {
        this.http = http;
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /** Milliseconds of each batch by each way. */
    record Result(int parcels, int rows, Timing ours, Timing copied, Timing copiedFacts) {

        double ratio() {
            return copied.median() / ours.median();
        }

        double ratioOfFacts() {
            return copiedFacts.median() / ours.median();
        }

        @Override
        public String toString() {
            return "%,d parcels, %,d rows; a batch of %d took %s against %s"
                    .formatted(parcels, rows, BATCH, ours, copied);
        }
    }

    /** What the intake of a batch has left. */
    private record Left(Map<String, List<Map<String, Object>>> facts, Map<String, List<Map<String, Object>>> derived) {

        int rows() {
            return Stream.of(facts, derived)
                    .flatMap(tables -> tables.values().stream())
                    .mapToInt(List::size)
                    .sum();
        }
    }

    Result measure(int warmups, int batches) throws Exception {
        double[] ours = new double[batches];
        double[] copied = new double[batches];
        double[] facts = new double[batches];
        int rows = 0;
        Deque<Left> waiting = new ArrayDeque<>();
        for (int batch = -warmups; batch < batches; batch++) {
            double took = intake(batch);
            Left left = new Left(copies(FACTS, batch), copies(DERIVED, batch));
            left.derived().put("trace_lot_customer", copiesOfCustomers(batch));
            waiting.add(left);
            if (waiting.size() <= LATER) {
                continue;
            }
            double[] copy = insert(waiting.remove());
            if (batch >= 0) {
                ours[batch] = took;
                copied[batch] = copy[0] + copy[1];
                facts[batch] = copy[0];
                rows += left.rows();
            }
        }
        return new Result(batches * BATCH, rows, Timing.of(ours), Timing.of(copied), Timing.of(facts));
    }

    /** Milliseconds that the parcels took; their orders have come before. */
    private double intake(int batch) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<String> orders = new ArrayList<>();
        List<String> parcels = new ArrayList<>();
        String sql = "select * from bench_order where i in (" + String.join(",", picked(batch)) + ")";
        List<Map<String, Object>> plans = jdbc.queryForList(sql);
        // Nobody buys again just what he has had.
        Object buyer = plans.get(plans.size() - 1).get("customer_id");
        for (Map<String, Object> plan : plans) {
            String no = prefix("A", batch) + String.format("%04d", orders.size());
            orders.add(order(no, plan, buyer, now));
            buyer = plan.get("customer_id");
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
        // Odd, since orders repeat their kind every eight.
        long step = orders / BATCH | 1;
        List<String> picked = new ArrayList<>();
        for (int n = 0; n < BATCH; n++) {
            picked.add(String.valueOf(Math.floorMod(first + n * step + batch * 7_919L, orders)));
        }
        return picked;
    }

    private static String order(String no, Map<String, Object> plan, Object buyer, Instant now) {
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
                        buyer,
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
        tables.forEach((table, its) -> {
            List<Map<String, Object>> rows =
                    jdbc.queryForList("select * from " + table + " where " + its.formatted(from));
            assertThat(rows).as(table).hasSizeGreaterThanOrEqualTo(BATCH);
            rows.forEach(row ->
                    row.replaceAll((column, value) -> value instanceof String text ? text.replace(from, to) : value));
            copies.put(table, rows);
        });
        return copies;
    }

    /** Customers who had received a lot before are left out: theirs is a row changed, not one written. */
    private List<Map<String, Object>> copiesOfCustomers(int batch) {
        List<Map<String, Object>> rows = jdbc.queryForList("""
                select c.* from trace_lot_customer c
                join (select customer_id, lot_no, sku, count(*) as links from trace_lot_link
                      where shipment_no like ? group by customer_id, lot_no, sku) k
                  on k.customer_id = c.customer_id and k.lot_no = c.lot_no and k.sku = c.sku and k.links = c.observed""", prefix("A", batch) + "%");
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> row.compute("customer_id", (column, id) -> id + prefix("B", batch)));
        return rows;
    }

    /** All in one transaction; answers the milliseconds of each, the commit belongs to the first. */
    private double[] insert(Left left) throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var table : left.derived().entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            long between = System.nanoTime();
            for (var table : left.facts().entrySet()) {
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
