package org.qualoop.trace.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Posts batches to the intake, and again for a while when the server is not there. */
final class IntakeClient {

    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What became of a batch. */
    record Answer(int accepted, int updated, int duplicates, List<Refusal> refused) {}

    /** A refused item by its place in the batch, with everything that is wrong with it. */
    record Refusal(int index, String pointer, String detail) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final String authorization;

    IntakeClient(String url, String user, String password) {
        this.url = url.replaceFirst("/+$", "");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String kind, List<Map<String, Object>> items) {
        HttpRequest request = request(kind, items);
        for (int i = 1; ; i++) {
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return read(response);
                }
                if (i == TRIES) {
                    throw new ImportFailure("The server fails: " + response.statusCode() + " " + response.body());
                }
            } catch (IOException e) {
                if (i == TRIES) {
                    throw new ImportFailure("The server at " + url + " cannot be reached: " + e.getMessage(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImportFailure("Interrupted", e);
            }
            pause(1L << i);
        }
    }

    private HttpRequest request(String kind, List<Map<String, Object>> items) {
        try {
            return HttpRequest.newBuilder(URI.create(url + "/api/v1/intake/" + kind))
                    .timeout(PATIENCE)
                    .header("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(items)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of plain values are always JSON", e);
        }
    }

    private Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = parse(response);
        return switch (status) {
            case 200 ->
                new Answer(
                        body.get("accepted").asInt(),
                        body.get("updated").asInt(),
                        body.get("duplicates").asInt(),
                        rejected(body.get("rejected")));
            case 422 -> new Answer(0, 0, 0, errors(body.get("errors")));
            case 401, 403 ->
                throw new ImportFailure(
                        "The server refuses this user (" + status + "): the intake needs an integrator");
            default -> throw new ImportFailure("The server answers " + status + ": " + response.body());
        };
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new ImportFailure("The server does not answer in JSON: " + response.statusCode(), e);
        }
    }

    private static List<Refusal> rejected(JsonNode rejected) {
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode item : rejected) {
            // All that is wrong is listed only where it is more than one thing.
            Iterable<JsonNode> errors = item.has("errors") ? item.get("errors") : List.of(item);
            for (JsonNode error : errors) {
                refusals.add(new Refusal(
                        item.get("index").asInt(),
                        error.get("pointer").asText(),
                        error.get("detail").asText()));
            }
        }
        return refusals;
    }

    /** Errors of a batch of which every item is bad: their pointers begin with the item's place. */
    private static List<Refusal> errors(JsonNode errors) {
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode error : errors) {
            String[] parts = error.get("pointer").asText().split("/", 3);
            refusals.add(new Refusal(
                    Integer.parseInt(parts[1]),
                    parts.length > 2 ? "/" + parts[2] : "",
                    error.get("detail").asText()));
        }
        return refusals;
    }

    private static void pause(long seconds) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS))
                .join();
    }
}
