package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qualoop.testing.Http;

/** A drill over the lot of 100,000 shipments, from the call that starts it to the last rehearsed contact. */
final class RecallSpeed {

    private static final int PATIENCE_SECONDS = 1_800;

    private final Http http;
    private final Http manager;

    RecallSpeed(int port) {
        this.http = Http.as("quality", port);
        this.manager = Http.as("manager", port);
    }

    /** Seconds of each step. */
    Map<String, Double> drill() {
        Map<String, Double> steps = new LinkedHashMap<>();
        long start = System.nanoTime();
        Http.Answer begun = http.post("/api/v1/recalls", """
                {"lots":[{"sku":"SKU-BIG","lotNo":"LOT-BIG"}],"reason":"漏液","risk":"HIGH","regime":"CARE","drill":true}""");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        steps.put("traced and frozen (the answer to POST)", seconds(start));
        String recall = "/api/v1/recalls/" + begun.json().path("recallNo").textValue();
        complete(http, recall, "assessRisk", """
                {"riskLevel":"HIGH","assessment":"可能灼伤"}""");
        steps.put("holds asked, contacts found, first task done", seconds(start));
        complete(manager, recall, "approveRecall", """
                {"approval":"APPROVED","solution":"REFUND"}""");
        long approved = System.nanoTime();
        long customers = http.get(recall).json().at("/scope/customers").longValue();
        while (http.get(recall).json().at("/contacts/sent").longValue() < customers) {
            pause(start, recall);
        }
        steps.put("all %,d customers rehearsed".formatted(customers), seconds(approved));
        long view = System.nanoTime();
        http.get(recall);
        steps.put("its page's call afterwards", seconds(view));
        return steps;
    }

    private void complete(Http who, String recall, String key, String variables) {
        long start = System.nanoTime();
        while (true) {
            for (JsonNode task : http.get(recall).json().path("tasks")) {
                if (key.equals(task.path("key").textValue())) {
                    String path = "/api/v1/tasks/" + task.path("id").textValue() + "/complete";
                    Http.Answer answer = who.post(path, variables);
                    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
                    return;
                }
            }
            pause(start, recall + " " + key);
        }
    }

    private static void pause(long since, String what) {
        assertThat(seconds(since)).as(what).isLessThan(PATIENCE_SECONDS);
        Clients.pause(1_000);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
