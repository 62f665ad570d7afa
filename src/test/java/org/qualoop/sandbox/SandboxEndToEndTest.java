package org.qualoop.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qualoop.testing.Http;
import org.qualoop.testing.RunningApp;

/**
 * The merchant and the real connectors over HTTP, with all background work running: what the shop publishes arrives,
 * what the processes decide is told back. The one test that has to wait, because time itself is what it is about.
 */
class SandboxEndToEndTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] TOKEN = {"Authorization", "Bearer sandbox"};

    private static RunningApp app;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) {
        app = RunningApp.start(
                folder,
                "--qualoop.sandbox.enabled=true",
                "--qualoop.sandbox.history-orders=20",
                "--qualoop.sandbox.poll-millis=500");
        port = app.port();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void theStoryArrivesThroughTheConnectorsAndIntakeRefusesNothingOfIt() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> connector("shop-poll-orders-source")
                                .path("counts")
                                .path("ok")
                                .asInt()
                        >= 15);
        for (String source :
                new String[] {"erp-poll-masterdata", "wms-poll-shipments", "carrier-poll-tracking", "shop-poll-reviews"
                }) {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                JsonNode connector = connector(source + "-source");
                assertThat(connector.path("counts").path("ok").asInt())
                        .as(source)
                        .isPositive();
            });
        }
        for (JsonNode connector : connectors()) {
            assertThat(connector.path("health").asText())
                    .as(connector.toPrettyString())
                    .isEqualTo("UP");
            assertThat(connector.path("deadLetters").asInt())
                    .as(connector.toPrettyString())
                    .isZero();
        }
    }

    @Test
    void aBadReviewRingsOnTheOwnersPhoneWithinSeconds() {
        String reviewId = "E2E-" + UUID.randomUUID();
        Instant begun = Instant.now();
        Http.Answer taken = Http.as("integrator", port)
                .post(
                        "/api/v1/intake/reviews",
                        Map.of(
                                "channel", "TMALL",
                                "reviewId", reviewId,
                                "rating", 1,
                                "createdAt", begun.toString(),
                                "orderNo", "E2E-ORDER",
                                "sku", "HY-SERUM-30",
                                "text", "又漏液了，差评"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);

        String recordNo = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> ncrOf(reviewId), no -> no != null);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        sandbox("/sandbox/messenger/received?limit=500").text())
                .contains(recordNo));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void thePeersAskForTheirTokenAndKeepTheirPromises() {
        assertThat(Http.anonymous(port).get("/sandbox/erp/changes").status()).isEqualTo(401);
        assertThat(Http.as("admin", port).get("/sandbox/erp/changes").status()).isEqualTo(401);
        assertThat(Http.anonymous(port).post("/sandbox/_fail", "{}").status()).isEqualTo(401);
        assertThat(Http.anonymous(port)
                        .get("/sandbox/messenger/gettoken?appkey=x&appsecret=wrong")
                        .json()
                        .path("errcode")
                        .asInt())
                .isNotZero();
        await().atMost(PATIENCE).until(() -> sandbox("/sandbox/erp/changes?since=&limit=3")
                .json()
                .path("more")
                .asBoolean());
        String body = "{\"orderNo\":\"ELSEWHERE\",\"amount\":\"1.00\"}";
        JsonNode first = refund(body, "k-1").json();
        assertThat(refund(body, "k-1").json()).isEqualTo(first);
        assertThat(refund(body, "k-2").json()).isNotEqualTo(first);
        Http.anonymous(port)
                .post(
                        "/sandbox/_fail",
                        "{\"system\":\"payment\",\"operation\":\"refunds\",\"mode\":\"DROP_REPLY\"}",
                        TOKEN);
        assertThat(refund(body, "k-3").status()).isEqualTo(502);
        assertThat(refund(body, "k-3").status()).as("it had taken effect").isEqualTo(200);
        assertThat(sandbox("/sandbox/payment/received").json().findValuesAsText("key"))
                .filteredOn("k-3"::equals)
                .hasSize(1);
    }

    private Http.Answer refund(String body, String key) {
        return Http.anonymous(port)
                .post("/sandbox/payment/refunds", body, "Authorization", "Bearer sandbox", "Idempotency-Key", key);
    }

    private Http.Answer sandbox(String path) {
        return Http.anonymous(port).get(path, TOKEN);
    }

    private JsonNode connectors() {
        return Http.as("integrator", port).get("/api/v1/connectors").json();
    }

    private JsonNode connector(String name) {
        for (JsonNode connector : connectors()) {
            if (name.equals(connector.path("name").asText())) {
                return connector;
            }
        }
        throw new AssertionError("Not installed: " + name);
    }

    private String ncrOf(String reviewId) {
        JsonNode ncrs =
                Http.as("quality", port).get("/api/v1/ncrs?source=REVIEW").json();
        for (JsonNode ncr : ncrs.isArray() ? ncrs : ncrs.path("items")) {
            if (ncr.path("source").path("ref").asText().contains(reviewId)) {
                return ncr.path("ncrNo").asText();
            }
        }
        return null;
    }
}
