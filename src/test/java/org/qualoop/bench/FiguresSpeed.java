package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.testing.Http;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cockpit's call over the last thirty days, as a whole, split and restricted; and how fast orders are counted. */
final class FiguresSpeed {

    private static final int WARMUPS = 10;
    private static final int TIMES = 40;

    private final Http http;
    private final JdbcTemplate jdbc;

    FiguresSpeed(Http http, JdbcTemplate jdbc) {
        this.http = http;
        this.jdbc = jdbc;
    }

    /** By what was asked. */
    Map<String, Timing> calls() throws Exception {
        LocalDate last = jdbc.queryForObject("select max(first_day) from kpi_sum where span = 1", LocalDate.class);
        String days = "?from=" + last.minusDays(29) + "&to=" + last;
        List<String> questions = List.of(
                "",
                "&filter=lot:LOT-BIG%7CSKU-BIG",
                "&filter=sku:SKU-0001",
                "&by=warehouse",
                "&by=supplier",
                "&by=packer&filter=sku:SKU-0001",
                "&by=packagingLot",
                "&by=sku",
                "&by=lot");
        List<Timing.Call> calls = new ArrayList<>();
        questions.forEach(question -> calls.add(() -> ask("/api/v1/kpis" + days + question)));
        Timing[] took = Timing.inTurn(WARMUPS, TIMES, calls.toArray(Timing.Call[]::new));
        Map<String, Timing> timings = new LinkedHashMap<>();
        for (int q = 0; q < took.length; q++) {
            timings.put(questions.get(q), took[q]);
        }
        return timings;
    }

    private void ask(String path) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
    }

    /** Orders a second, of so many marked ones, until none is left. */
    double folding(int orders) {
        jdbc.update(
                "insert into kpi_dirty (subject) select concat('O|', order_no) from bench_order where i < " + orders);
        long start = System.nanoTime();
        awaitFolded();
        return orders / ((System.nanoTime() - start) / 1e9);
    }

    /** Waits until what other measurements have marked is counted. */
    void awaitFolded() {
        while (jdbc.queryForObject("select count(*) from kpi_dirty", Long.class) > 0) {
            Clients.pause(200);
        }
    }
}
