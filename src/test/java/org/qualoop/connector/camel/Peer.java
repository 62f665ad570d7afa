package org.qualoop.connector.camel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A real HTTP peer with canned answers, which remembers what it was asked. */
public final class Peer implements AutoCloseable {

    /** Answers nothing until the peer is closed. */
    public static final int SILENCE = -1;

    /** @param headers names in lower case */
    public record Asked(String method, String path, String query, Map<String, String> headers, String body) {}

    private record Reply(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Semaphore silence = new Semaphore(0);

    public Peer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "peer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next answer of a path; the last one given stays. */
    public Peer answers(String path, int status, String body, String... headers) {
        Map<String, String> extra = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        replies.computeIfAbsent(path, p -> new ArrayDeque<>()).add(new Reply(status, body, extra));
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(a -> a.path().equals(path)).toList();
    }

    @Override
    public void close() {
        silence.release(1_000);
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = next(exchange.getRequestURI().getPath());
        if (reply.status() == SILENCE) {
            silence.acquireUninterruptibly();
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply next(String path) {
        Deque<Reply> queue = replies.get(path);
        if (queue == null) {
            return new Reply(404, "{}", Map.of());
        }
        synchronized (queue) {
            return queue.size() > 1 ? queue.poll() : queue.peek();
        }
    }
}
