package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;

/**
 * From the POST of a bad review to the assigned task in customer service that a client can see, while twenty arrive
 * every second; and how many a second get through at all, as a ratio to a bare engine in the same run. Not part of
 * verify: see docs/benchmarks.md.
 */
class ReviewLatencyBench {

    private static final int PER_SECOND = Integer.getInteger("bench.rate", 20);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int THROUGHPUT = Integer.getInteger("bench.reviews", 1_000);
    private static final int CLIENTS = 4;
    private static final String[] TEXTS = {"漏液了，箱子都湿了，客服也不理人", "用了一周就坏了", "质量太差，不会再买了", "没有漏液，但是瓶子碎了", "包装破了，东西没事，物流慢"};

    @TempDir
    Path folder;

    private int port;
    private Process app;

    @BeforeEach
    void startTheApplication() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        app = java(
                "org.qualoop.Qualoop",
                "--server.port=" + port,
                "--qualoop.data-dir=" + folder.resolve("data"),
                "--qualoop.sandbox.enabled=false");
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!ready()) {
            assertThat(Instant.now()).as("ready").isBefore(end);
            Clients.pause(500);
        }
    }

    @AfterEach
    void stopTheApplication() throws InterruptedException {
        app.destroy();
        app.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void reviewToAssignedTask() throws Exception {
        throughput(200);
        String latency = latency();
        settle();
        Duration cpuBefore = cpu();
        long ours = throughput(THROUGHPUT).toMillis();
        long oursCpu = cpu().minus(cpuBefore).toMillis();
        stopTheApplication();
        long[] bare = bare();
        report(latency);
        report("review -> assigned tasks (case and NCR), %d reviews, %d clients: %.1f a second"
                .formatted(THROUGHPUT, CLIENTS, 1000.0 * THROUGHPUT / ours));
        report("bare engine, the same diagrams with empty delegates: %.1f a second"
                .formatted(1000.0 * THROUGHPUT / bare[0]));
        report("ratio %.2f; by processor time %.2f (%.1f ms against %.1f ms a review)"
                .formatted(
                        (double) bare[0] / ours,
                        (double) bare[1] / oursCpu,
                        (double) oursCpu / THROUGHPUT,
                        (double) bare[1] / THROUGHPUT));
    }

    /** Reviews at a steady rate; another client looks for their tasks all the time. */
    private String latency() throws InterruptedException {
        Http integrator = Http.as("integrator", port);
        Map<String, Instant> posted = new ConcurrentHashMap<>();
        Map<String, Instant> seen = new ConcurrentHashMap<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(CLIENTS);
        Set<String> earlier = waiting(Duration.ofDays(1));
        Instant begin = Instant.now();
        int count = PER_SECOND * SECONDS;
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = 1_000_000L * i / PER_SECOND;
            clock.schedule(
                    () -> {
                        String id = UUID.randomUUID().toString();
                        posted.put(id, Instant.now());
                        post(integrator, id, number);
                    },
                    due,
                    TimeUnit.MICROSECONDS);
        }
        Instant end = begin.plusSeconds(SECONDS + 60);
        while (seen.size() < count && Instant.now().isBefore(end)) {
            look(earlier, seen);
            Clients.pause(100);
        }
        clock.shutdownNow();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        Map<String, String> processes = processes(count);
        long[] millis = posted.keySet().stream()
                .filter(id -> seen.containsKey(processes.getOrDefault(id, "")))
                .mapToLong(id -> Duration.between(posted.get(id), seen.get(processes.get(id)))
                        .toMillis())
                .sorted()
                .toArray();
        return "POST -> assigned task visible at %d reviews a second for %d s: p50 %d ms, p95 %d ms, max %d ms, %d of %d seen"
                .formatted(
                        PER_SECOND,
                        SECONDS,
                        millis[millis.length / 2],
                        millis[millis.length * 95 / 100],
                        millis[millis.length - 1],
                        millis.length,
                        count);
    }

    private void look(Set<String> earlier, Map<String, Instant> seen) {
        Set<String> waiting = waiting(Duration.ofSeconds(15));
        Instant now = Instant.now();
        waiting.stream()
                .filter(process -> !earlier.contains(process))
                .forEach(process -> seen.putIfAbsent(process, now));
    }

    /** The process instances of recently made assigned tasks; a look at all of them would itself be the load. */
    private Set<String> waiting(Duration recently) {
        Set<String> processes = new HashSet<>();
        Http.as("admin", port)
                .get("/engine-rest/task?taskDefinitionKey=contactCustomer&assigned=true"
                        + "&sortBy=created&sortOrder=desc&maxResults=400&createdAfter="
                        + DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'%2B0000'")
                                .withZone(ZoneOffset.UTC)
                                .format(Instant.now().minus(recently)))
                .json()
                .forEach(task -> processes.add(task.path("processInstanceId").asText()));
        return processes;
    }

    /** Process instance by review. */
    private Map<String, String> processes(int count) {
        Map<String, String> processes = new ConcurrentHashMap<>();
        String after = "";
        for (int pages = 0; pages <= count / 200 + 1 && after != null; pages++) {
            JsonNode page = Http.as("quality", port)
                    .get("/api/v1/cases?limit=200" + (after.isEmpty() ? "" : "&after=" + after))
                    .json();
            page.path("items")
                    .forEach(item -> processes.put(
                            item.at("/source/ref").asText(),
                            item.path("processInstanceId").asText()));
            after = page.path("next").isMissingNode() ? null : page.path("next").asText();
        }
        return processes;
    }

    private Duration throughput(int count) throws InterruptedException {
        Http integrator = Http.as("integrator", port);
        long before = tasks();
        Instant start = Instant.now();
        Clients.run(CLIENTS, count, i -> post(integrator, UUID.randomUUID().toString(), i));
        while (tasks() - before < 2L * count) {
            Clients.pause(100);
        }
        return Duration.between(start, Instant.now());
    }

    /** What the steady rate left behind must not count for what follows. */
    private void settle() {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (jobs() > 0) {
            assertThat(Instant.now()).as("settled").isBefore(end);
            Clients.pause(500);
        }
    }

    private long jobs() {
        return Http.as("admin", port)
                .get("/engine-rest/job/count?messages=true&withRetriesLeft=true")
                .json()
                .path("count")
                .asLong();
    }

    private long tasks() {
        return Http.as("admin", port)
                .get("/engine-rest/task/count?assigned=true")
                .json()
                .path("count")
                .asLong();
    }

    private void post(Http integrator, String id, int number) {
        Map<String, Object> review = Map.of(
                "channel",
                "bench",
                "reviewId",
                id,
                "rating",
                1,
                "createdAt",
                Instant.now().toString(),
                "text",
                TEXTS[number % TEXTS.length]);
        int status = integrator.post("/api/v1/intake/reviews", review).status();
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
    }

    private Duration cpu() {
        return app.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private boolean ready() {
        try {
            return Http.anonymous(port).get("/actuator/health/readiness").status() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private long[] bare() throws IOException {
        Process bare = java(
                "org.qualoop.bench.BareEngine",
                Files.createDirectories(folder.resolve("bare")).toString(),
                Integer.toString(THROUGHPUT),
                Integer.toString(CLIENTS));
        try (BufferedReader lines = bare.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("bare "))
                    .map(line -> Arrays.stream(line.substring(5).split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Another virtual machine with the same flags for both contestants. */
    private Process java(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dlogging.level.root=WARN",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        if (main.equals("org.qualoop.Qualoop")) {
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("app.log").toFile());
        } else {
            builder.redirectError(folder.resolve("bare.log").toFile());
        }
        return builder.start();
    }

    private static void report(String line) throws IOException {
        Path report = Path.of("target", "review-latency.txt");
        Files.writeString(
                report,
                line + System.lineSeparator(),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
