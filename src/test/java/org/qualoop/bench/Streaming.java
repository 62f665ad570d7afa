package org.qualoop.bench;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.qualoop.testing.Http;

/** Reads a streamed answer to its end and watches the application's heap meanwhile. */
final class Streaming {

    private final int port;
    private final Http http;

    Streaming(int port) {
        this.port = port;
        this.http = Http.as("admin", port);
    }

    /**
     * @param rows lines of the body
     * @param firstLow the least heap in use seen in the first third of the stream, in MiB
     * @param lastLow the same of the last third
     */
    record Result(long rows, double seconds, double firstLow, double lastLow, double peak) {
        double perSecond() {
            return rows / seconds;
        }
    }

    Result read(String path, String accept) throws Exception {
        List<Double> heap = Collections.synchronizedList(new ArrayList<>());
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(() -> heap.add(used()), 0, 100, TimeUnit.MILLISECONDS);
        try {
            long start = System.nanoTime();
            long rows = count(path, accept);
            double seconds = (System.nanoTime() - start) / 1e9;
            watch.shutdown();
            watch.awaitTermination(5, TimeUnit.SECONDS);
            int third = Math.max(1, heap.size() / 3);
            return new Result(
                    rows,
                    seconds,
                    Collections.min(heap.subList(0, third)),
                    Collections.min(heap.subList(heap.size() - third, heap.size())),
                    Collections.max(heap));
        } finally {
            watch.shutdownNow();
        }
    }

    private double used() {
        return http.get("/actuator/metrics/jvm.memory.used?tag=area:heap")
                        .json()
                        .at("/measurements/0/value")
                        .doubleValue()
                / (1 << 20);
    }

    private long count(String path, String accept) throws Exception {
        String pair = Base64.getEncoder().encodeToString("admin:qualoop".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + pair)
                .header("Accept", accept)
                .build();
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
