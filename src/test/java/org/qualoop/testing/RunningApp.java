package org.qualoop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.qualoop.Qualoop;

/** The application in a process of its own, with all its background work, as an operator starts it. */
public final class RunningApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private RunningApp(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the compiled classes and waits until they are ready. */
    public static RunningApp start(Path folder, String... arguments) {
        return launch(classes(), folder, arguments).awaitReady();
    }

    /** Starts the compiled classes with the memory and the compilers of the shipped jar, however long that takes. */
    public static RunningApp startToMeasure(Path folder, String... arguments) {
        return launch(classes("-Xmx512m"), folder, arguments).awaitReady(Duration.ofHours(2));
    }

    /** Starts a packaged jar and waits until it is ready. */
    public static RunningApp startJar(Path jar, Path folder, String... arguments) {
        return launch(List.of("-Xmx512m", "-jar", jar.toAbsolutePath().toString()), folder, arguments)
                .awaitReady();
    }

    /** Starts the compiled classes, which are expected to give up, and waits until they have. */
    public static RunningApp startInVain(Path folder, String... arguments) {
        RunningApp app = launch(classes(), folder, arguments);
        try {
            if (!app.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                app.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return app;
    }

    public int port() {
        return port;
    }

    public int exitCode() {
        return process.exitValue();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        if (!process.onExit()
                .completeOnTimeout(null, 20, TimeUnit.SECONDS)
                .thenApply(done -> done != null)
                .join()) {
            kill();
        }
    }

    private RunningApp awaitReady() {
        return awaitReady(PATIENCE);
    }

    private RunningApp awaitReady(Duration patience) {
        Instant end = Instant.now().plus(patience);
        try {
            Awaitility.await()
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> ready() || !process.isAlive() || Instant.now().isAfter(end));
        } finally {
            if (!process.isAlive()) {
                throw new AssertionError("The application did not start:\n" + log());
            }
        }
        return this;
    }

    private boolean ready() {
        try {
            return Http.anonymous(port).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static List<String> classes() {
        return classes("-Xmx768m", "-XX:TieredStopAtLevel=1");
    }

    private static List<String> classes(String... options) {
        List<String> program = new ArrayList<>(List.of(options));
        program.add("-cp");
        program.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        program.add(Qualoop.class.getName());
        return program;
    }

    private static RunningApp launch(List<String> program, Path folder, String... arguments) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(folder, "app", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(program);
            command.add("--server.port=" + port);
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningApp(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
