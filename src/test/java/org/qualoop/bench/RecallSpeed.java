package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.qualoop.testing.Http;

/** A drill over the lot of 100,000 shipments, from the call that starts it until a person is to close it. */
final class RecallSpeed {

    private static final int PATIENCE_SECONDS = Integer.getInteger("bench.patience", 600);
    private static final int LOOKS = 20;

    private final Http http;
    private final Http manager;

    RecallSpeed(int port) {
        this.http = Http.as("quality", port);
        this.manager = Http.as("manager", port);
    }

    /** @param steps gets the seconds of each; its address is returned */
    String drill(Map<String, Double> steps) {
        long start = System.nanoTime();
        Http.Answer begun = http.post("/api/v1/recalls", """
                {"lots":[{"sku":"SKU-BIG","lotNo":"LOT-BIG"}],"reason":"漏液","risk":"HIGH","regime":"CARE","drill":true}""");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        steps.put("traced and frozen (the answer to POST)", seconds(start));
        String recall = "/api/v1/recalls/" + begun.json().path("recallNo").textValue();
        long customers = begun.json().at("/scope/customers").longValue();
        long prepared = System.nanoTime();
        complete(http, recall, "assessRisk", """
                {"riskLevel":"HIGH","assessment":"可能灼伤"}""");
        steps.put("contacts found, risk assessed", seconds(prepared));
        complete(manager, recall, "approveRecall", """
                {"approval":"APPROVED","solution":"REFUND"}""");
        long approved = System.nanoTime();
        JsonNode end = await(recall, "the task closeRecall", view -> task(view, "closeRecall")
                .isPresent());
        steps.put("all %,d customers rehearsed, effectiveness measured".formatted(customers), seconds(approved));
        steps.put("from the POST until it can be closed", seconds(start));
        // A drill sends nothing: its customers are rehearsed, never "sent".
        assertThat(end.at("/contacts/rehearsed").longValue()).isEqualTo(customers);
        assertThat(end.at("/drill/contactable").decimalValue()).isPositive();
        return recall;
    }

    /** Milliseconds of what is asked about a recall of so many customers. */
    Map<String, Timing> looks(String recall) throws Exception {
        Map<String, Timing> looks = new LinkedHashMap<>();
        for (String path : List.of(recall, recall + "/contacts?limit=1000", recall + "/contacts?state=REHEARSED")) {
            looks.put(path.replace(recall, ""), Timing.inTurn(3, LOOKS, () -> http.get(path))[0]);
        }
        return looks;
    }

    private void complete(Http who, String recall, String key, String variables) {
        JsonNode task = task(
                        await(recall, "the task " + key, view -> task(view, key).isPresent()), key)
                .orElseThrow();
        Http.Answer answer = who.post("/api/v1/tasks/" + task.path("id").textValue() + "/complete", variables);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private static Optional<JsonNode> task(JsonNode recall, String key) {
        for (JsonNode task : recall.path("tasks")) {
            if (key.equals(task.path("key").textValue())) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    /** Until then, or with what the recall looks like when patience ends. */
    private JsonNode await(String recall, String what, Predicate<JsonNode> met) {
        long start = System.nanoTime();
        while (true) {
            JsonNode view = http.get(recall).json();
            if (met.test(view)) {
                return view;
            }
            assertThat(seconds(start))
                    .as("waited for %s; status %s, contacts %s, tasks %s"
                            .formatted(what, view.path("status"), view.path("contacts"), view.path("tasks")))
                    .isLessThan(PATIENCE_SECONDS);
            Clients.pause(500);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
