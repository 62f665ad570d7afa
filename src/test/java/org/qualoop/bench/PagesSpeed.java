package org.qualoop.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages that people live in, each asked for by a browser's session, one after the other and many at once. */
final class PagesSpeed {

    private static final int WARMUPS = 3;
    private static final int TIMES = 12;
    private static final int ROUNDS = 10;
    private static final long SIGNAL_MILLIS = 2_000;

    private final int port;
    private final JdbcTemplate jdbc;
    private final String days;
    private final LocalDate last;

    PagesSpeed(int port, JdbcTemplate jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        // The last day of the plan; what other measurements have sent in counts on the day they ran.
        this.last = jdbc.queryForObject("select date(max(shipped_at)) from bench_order", LocalDate.class);
        this.days = "from=" + last.minusDays(29) + "&to=" + last;
    }

    /** The call of the cockpit, by what was asked. */
    Map<String, Timing> calls() throws Exception {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("whole", "/api/v1/kpis?" + days);
        for (String more : List.of("by=supplier", "filter=supplier:" + supplier("desc"), "filter=sku:SKU-0001")) {
            paths.put(more, "/api/v1/kpis?" + days + "&" + more);
        }
        return ask(paths);
    }

    /** Pages and lists, by address. */
    Map<String, Timing> pages() throws Exception {
        LocalDate quarter =
                last.withMonth((last.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        Map<String, String> paths = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/cockpit?" + days,
                "/cockpit/live?" + days,
                "/costs?from=" + quarter + "&to=" + last,
                "/costs?from=" + quarter + "&to=" + last + "&category=EXTERNAL_FAILURE",
                "/costs?from=" + last.minusDays(364) + "&to=" + last,
                "/operators?" + days,
                "/operators?" + days + "&work=PACKER_DAMAGE",
                "/operators/P001?" + days,
                "/ncrs",
                "/suppliers/" + supplier("asc") + "/losses",
                "/returns",
                "/api/v1/ncrs",
                "/api/v1/costs?by=supplier&from=" + last.minusDays(29))) {
            paths.put("`" + path + "`", path);
        }
        return ask(paths);
    }

    private Map<String, Timing> ask(Map<String, String> paths) throws Exception {
        BrowserSession session = BrowserSession.of("admin", port);
        List<Timing.Call> calls = new ArrayList<>();
        paths.values().forEach(path -> calls.add(() -> session.get(path)));
        Timing[] took = Timing.inTurn(WARMUPS, TIMES, calls.toArray(Timing.Call[]::new));
        Map<String, Timing> timings = new LinkedHashMap<>();
        int next = 0;
        for (String name : paths.keySet()) {
            timings.put(name, took[next++]);
        }
        return timings;
    }

    /** Browsers that all hear the same signal and fetch at the same instant, again and again. */
    Map<String, Timing> atOnce(int browsers) throws Exception {
        Map<String, Timing> timings = new LinkedHashMap<>();
        for (String path : List.of("/cockpit/live?" + days, "/api/v1/kpis?" + days)) {
            timings.put("`" + path + "`", atOnce(browsers, path));
        }
        return timings;
    }

    private Timing atOnce(int browsers, String path) throws Exception {
        CyclicBarrier signal = new CyclicBarrier(browsers, () -> Clients.pause(SIGNAL_MILLIS));
        ExecutorService threads = Executors.newFixedThreadPool(browsers);
        try {
            List<Future<double[]>> all = new ArrayList<>();
            for (int b = 0; b < browsers; b++) {
                BrowserSession session = BrowserSession.of("admin", port);
                all.add(threads.submit(() -> {
                    double[] took = new double[ROUNDS];
                    for (int round = 0; round < ROUNDS; round++) {
                        signal.await();
                        long start = System.nanoTime();
                        session.get(path);
                        took[round] = (System.nanoTime() - start) / 1e6;
                    }
                    return took;
                }));
            }
            List<Double> took = new ArrayList<>();
            for (Future<double[]> one : all) {
                for (double millis : one.get()) {
                    took.add(millis);
                }
            }
            return Timing.of(took.stream().mapToDouble(Double::doubleValue).toArray());
        } finally {
            threads.shutdownNow();
        }
    }

    /** With most lines of the ledger, or with fewest. */
    private String supplier(String order) {
        return jdbc.queryForObject(
                "select supplier_code from cost_entry where supplier_code is not null"
                        + " group by supplier_code order by count(*) " + order + " limit 1",
                String.class);
    }

    /** Waits until every line of the ledger is in its sums. */
    void awaitSummed() {
        while (!jdbc.queryForList("select 1 from cost_unsummed limit 1").isEmpty()) {
            Clients.pause(200);
        }
    }
}
