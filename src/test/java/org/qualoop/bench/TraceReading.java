package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.qualoop.testing.Http;
import org.springframework.jdbc.core.JdbcTemplate;

/** Traces of the large lots over HTTP, in turn with the bare SQL that the same answer needs at least. */
final class TraceReading {

    private static final int WARMUPS = 20;
    private static final int TIMES = 60;

    /** The range of the lot in the index, counted; and its first page with order and parcel. */
    private static final String COUNT =
            "select count(distinct order_no), count(*), sum(qty) from trace_shipment_line where lot_no = ? and sku = ?";

    private static final String PAGE = """
            select c.*, o.customer_id, o.channel, s.tracking_no
            from (select shipment_no, seq, order_no, qty, shipped_at from trace_shipment_line
                  where lot_no = ? and sku = ? order by shipped_at, shipment_no, seq limit 101) c
            join trace_shipment s on s.shipment_no = c.shipment_no
            left join trace_order o on o.order_no = c.order_no
            order by c.shipped_at, c.shipment_no, c.seq""";

    private final Http http;
    private final JdbcTemplate jdbc;

    TraceReading(Http http, JdbcTemplate jdbc) {
        this.http = http;
        this.jdbc = jdbc;
    }

    record Pair(Timing ours, Timing bare) {}

    /** A product lot of 100,000 shipments, its range counted and its first page read. */
    Pair product(String sku, String lotNo) throws Exception {
        Timing[] took = Timing.inTurn(WARMUPS, TIMES, () -> trace(sku, lotNo), () -> {
            jdbc.queryForList(COUNT, lotNo, sku);
            jdbc.queryForList(PAGE, lotNo, sku);
        });
        return new Pair(took[0], took[1]);
    }

    Timing trace(String sku, String lotNo, int times) throws Exception {
        return Timing.inTurn(5, times, () -> trace(sku, lotNo))[0];
    }

    JsonNode trace(String sku, String lotNo) {
        return answer("/api/v1/lots/" + lotNo + "/trace?sku=" + sku);
    }

    /** Milliseconds of each page, until the last one. */
    double[] pages(String sku, String lotNo) {
        java.util.List<Double> took = new java.util.ArrayList<>();
        String after = "";
        while (after != null) {
            long start = System.nanoTime();
            JsonNode next = answer("/api/v1/lots/" + lotNo + "/trace?limit=1000&sku=" + sku + after)
                    .at("/shipments/next");
            took.add((System.nanoTime() - start) / 1e6);
            after = next.isMissingNode() ? null : "&after=" + next.textValue();
        }
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private JsonNode answer(String path) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.json();
    }
}
