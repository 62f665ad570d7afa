package org.qualoop.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A user with a password who speaks HTTP to the running application, as any outside client would. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String base;
    private final String authorization;

    private Http(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Http anonymous(int port) {
        return new Http("http://localhost:" + port, null);
    }

    /** One of the demo users. */
    public static Http as(String user, int port) {
        return as(user, "qualoop", port);
    }

    public static Http as(String user, String password, int port) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Http("http://localhost:" + port, "Basic " + pair);
    }

    public Answer get(String path, String... headers) {
        return send(withHeaders(request(path).GET(), headers));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts JSON: a string is sent as it is, anything else is written as JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send(withHeaders(
                request(path).header("Content-Type", "application/json").POST(json(body)), headers));
    }

    public Answer put(String path, Object body, String... headers) {
        return send(withHeaders(
                request(path).header("Content-Type", "application/json").PUT(json(body)), headers));
    }

    public Answer postBytes(String path, byte[] body, String contentType) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Uploads a file as evidence. */
    public Answer upload(String fileName, byte[] content, String kind, String taskId) {
        return uploadAnnounced(fileName, content, kind, taskId, null);
    }

    /** Uploads a file as evidence whose SHA-256 was announced. */
    public Answer uploadAnnounced(String fileName, byte[] content, String kind, String taskId, String sha256) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("kind", kind));
        fields.put("taskId", taskId);
        fields.put("sha256", sha256);
        fields.values().removeIf(Objects::isNull);
        return multipart("/api/v1/evidence", fileName, content, fields);
    }

    /** Posts a form with a {@code file}, as a browser does. */
    public Answer multipart(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = UUID.randomUUID().toString();
        var out = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> field(out, boundary, name, value));
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(out.toByteArray())));
    }

    private static void field(java.io.ByteArrayOutputStream out, String boundary, String name, String value) {
        out.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + text(), e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
