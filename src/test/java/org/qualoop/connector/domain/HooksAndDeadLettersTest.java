package org.qualoop.connector.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.notification.NotificationApi;
import org.qualoop.platform.Timeline;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Webhooks, dead letters and the connectors' page over HTTP. */
@QualoopTest
class HooksAndDeadLettersTest {

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a secret of the vendor".getBytes(StandardCharsets.UTF_8));

    static {
        // The environment answers while the application runs; so the shared context needs no properties of its own.
        System.setProperty("qualoop.connectors.hooktest.hook-secret", SECRET);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Timeline timeline;

    @Autowired
    private SourceInbox inbox;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private NotificationApi notifications;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aSignedWebhookGoesIntoIntakeAndItsReplayChangesNothing() {
        String code = "HOOK-" + UUID.randomUUID();
        String first = supplier(code, "一厂");
        String id = "msg_" + UUID.randomUUID();

        Http.Answer taken = hook(id, Instant.now(), first, SECRET);
        Http.Answer newer = hook("msg_" + UUID.randomUUID(), Instant.now(), supplier(code, "二厂"), SECRET);
        Http.Answer replayed = hook(id, Instant.now(), first, SECRET);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(newer.json().path("updated").asInt()).isEqualTo(1);
        assertThat(replayed.json()).as("the same answer").isEqualTo(taken.json());
        assertThat(hook("msg_" + UUID.randomUUID(), Instant.now(), supplier(code, "二厂"), SECRET)
                        .json()
                        .path("duplicates")
                        .asInt())
                .as("the replay brought nothing old back")
                .isEqualTo(1);
    }

    @Test
    void aBadSignatureAnOldTimestampAndAnUnknownConnectorAreRefused() {
        String body = supplier("HOOK-X", "一厂");
        String other = "whsec_" + Base64.getEncoder().encodeToString("guessed".getBytes(StandardCharsets.UTF_8));

        assertThat(hook("m1", Instant.now(), body, other).status()).isEqualTo(401);
        assertThat(hook("m1", Instant.now().minusSeconds(301), body, SECRET).status())
                .isEqualTo(401);
        assertThat(hook("m1", Instant.now().plusSeconds(310), body, SECRET).status())
                .isEqualTo(401);
        assertThat(Http.anonymous(port).post("/api/v1/hooks/hooktest", body).status())
                .isEqualTo(401);
        assertThat(Http.anonymous(port).post("/api/v1/hooks/nobody", body).status())
                .isEqualTo(401);
    }

    @Test
    void aSignedWebhookThatMakesNoSenseIsNamed() {
        assertThat(hook("m-" + UUID.randomUUID(), Instant.now(), "not json", SECRET)
                        .status())
                .isEqualTo(400);
        assertThat(hook("m-" + UUID.randomUUID(), Instant.now(), "{\"data\":{}}", SECRET)
                        .status())
                .isEqualTo(400);
        assertThat(hook("m-" + UUID.randomUUID(), Instant.now(), "{\"type\":\"nonsense\",\"data\":{}}", SECRET)
                        .status())
                .isEqualTo(404);
        assertThat(hook("m-" + UUID.randomUUID(), Instant.now(), "{\"type\":\"suppliers\",\"data\":{}}", SECRET)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughAndAForeignByteIsNot() {
        WebhookSignature signature = new WebhookSignature(SECRET);
        Instant now = Instant.ofEpochSecond(1_795_000_000L);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String good = signature.sign("m", "1795000000", body);

        assertThat(signature.verifies("m", "1795000000", "v1,AAAA " + good, body, now))
                .isTrue();
        assertThat(signature.verifies("n", "1795000000", good, body, now)).isFalse();
        assertThat(signature.verifies("m", "1795000001", good, body, now)).isFalse();
        assertThat(signature.verifies("m", "soon", good, body, now)).isFalse();
        assertThat(signature.verifies("m", "1795000000", good, "{ }".getBytes(StandardCharsets.UTF_8), now))
                .isFalse();
    }

    @Test
    void aRefusedFactBecomesADeadLetterAndTheOthersGoIn() throws IOException {
        String code = "DL-" + UUID.randomUUID();
        inbox.take(
                "erp-poll-masterdata-source",
                json.readTree(("[{'kind':'suppliers','body':{'code':'" + code + "','name':'好'}},"
                                + "{'kind':'suppliers','body':{'code':'" + code + "-bad'}},"
                                + "{'kind':'nonsense','body':{'x':'" + code + "'}}]")
                        .replace('\'', '"')));

        JsonNode letters = integrator()
                .get("/api/v1/connectors/erp-poll-masterdata-source/dead-letters")
                .json();
        JsonNode mine = letterWith(letters, code + "-bad");
        assertThat(mine.path("kind").asText()).isEqualTo("suppliers");
        assertThat(mine.path("reason").asText()).contains("/name");
        assertThat(letterWith(letters, "{\"x\":\"" + code).path("kind").asText())
                .isEqualTo("nonsense");

        Http.Answer replay = replay(mine.path("id").asText());
        assertThat(replay.status()).isEqualTo(200);
        assertThat(replay.json().path("replayed").asBoolean()).isFalse();
        assertThat(replay.json().path("reason").asText()).contains("/name");
    }

    @Test
    void aDeadLetterGoesInOnceItsCauseIsRepairedAndASecondReplayChangesNothing() throws IOException {
        String code = "DL-" + UUID.randomUUID();
        JsonNode good = json.readTree("{\"code\":\"" + code + "\",\"name\":\"好\"}");
        deadLetters.keep("erp-poll-masterdata-source", "suppliers", good, "the cause of then");
        String id = letterWith(
                        integrator()
                                .get("/api/v1/connectors/erp-poll-masterdata-source/dead-letters")
                                .json(),
                        code)
                .path("id")
                .asText();

        assertThat(replay(id).json().path("replayed").asBoolean()).isTrue();
        assertThat(replay(id).json().path("replayed").asBoolean()).isTrue();
        assertThat(integrator()
                        .post("/api/v1/intake/suppliers", good)
                        .json()
                        .path("duplicates")
                        .asInt())
                .isEqualTo(1);
        assertThat(deadLetters.open("erp-poll-masterdata-source"))
                .noneMatch(letter -> letter.body().contains(code));
    }

    @Test
    void personalDataIsHiddenUntilTheIntegratorSaysWhyHeNeedsIt() throws IOException {
        String code = "DL-" + UUID.randomUUID();
        JsonNode order =
                json.readTree("{\"orderNo\":\"" + code + "\",\"customer\":{\"id\":\"C-1\",\"name\":\"王小明\",\"phone\":"
                        + "\"13812345678\"},\"text\":\"请打 13812345678\"}");
        deadLetters.keep("erp-poll-masterdata-source", "orders", order, "why");
        String list = "/api/v1/connectors/erp-poll-masterdata-source/dead-letters";
        JsonNode letter = letterWith(integrator().get(list).json(), code);
        String reveal = list + "/" + letter.path("id").asText() + "/reveal";

        assertThat(letter.path("body").asText()).contains("C-1").doesNotContain("王小明", "13812345678");
        assertThat(letterWith(Http.as("auditor", port).get(list).json(), code).toString())
                .doesNotContain("王小明", "13812345678");
        assertThat(integrator().post(reveal, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(integrator().post(reveal, Map.of()).status()).isEqualTo(400);
        assertThat(Http.as("auditor", port).post(reveal, Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(Http.as("quality", port).post(reveal, Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(integrator()
                        .post(list + "/999999999/reveal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);

        Http.Answer shown = integrator().post(reveal, Map.of("reason", "与 ERP 核对"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("body").asText()).contains("王小明", "13812345678");
        assertThat(timeline.latest("CONNECTOR-erp-poll-masterdata-source", 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("integrator");
                    assertThat(entry.details()).containsEntry("reason", "与 ERP 核对");
                });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(replay("999999999").status()).isEqualTo(404);
        assertThat(replay("x").status()).isEqualTo(404);
        assertThat(integrator()
                        .post("/api/v1/connectors/no-such-source/dead-letters/1/replay", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(integrator()
                        .post("/api/v1/connectors/payment-refund-sink/dead-letters/x/replay", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theIntegratorSeesWhatIsInstalledAndOthersDoNot() {
        JsonNode connectors = integrator().get("/api/v1/connectors").json();

        assertThat(connectors.findValuesAsText("name")).contains("payment-refund-sink", "shop-poll-reviews-source");
        for (JsonNode connector : connectors) {
            assertThat(connector.path("health").asText()).isEqualTo("UNCONFIGURED");
            assertThat(connector.path("counts").has("ok")).isTrue();
            assertThat(connector.has("waiting")).isTrue();
        }
        assertThat(Http.as("auditor", port).get("/api/v1/connectors").status()).isEqualTo(200);
        assertThat(Http.as("warehouse", port).get("/api/v1/connectors").status())
                .isEqualTo(403);
        assertThat(Http.anonymous(port).get("/api/v1/connectors").status()).isEqualTo(401);
        assertThat(Http.as("auditor", port)
                        .post("/api/v1/connectors/erp-poll-masterdata-source/dead-letters/1/replay", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everybodyReadsHisOwnNotificationsOnly() {
        String key = UUID.randomUUID().toString();
        notifications.notify("buyer", "标题 <b>", "x".repeat(3_000) + "😱", "/ncrs/NCR-1", key);
        notifications.notify("buyer", "again", "again", "/", key);

        JsonNode mine = Http.as("buyer", port)
                .get("/api/v1/notifications?unread=true&limit=1")
                .json();
        JsonNode newest = mine.path("items").get(0);
        assertThat(newest.path("title").asText()).isEqualTo("标题 <b>");
        assertThat(newest.path("text").asText()).hasSize(2_000);
        String read = "/api/v1/notifications/" + newest.path("id").asText() + "/read";
        assertThat(Http.as("finance", port).post(read, "{}").status()).isEqualTo(404);
        assertThat(Http.as("buyer", port).post(read, "{}").status()).isEqualTo(204);
        assertThat(notifications.unread("buyer")).isEqualTo(mine.path("unread").asInt() - 1);
    }

    private Http integrator() {
        return Http.as("integrator", port);
    }

    private Http.Answer replay(String id) {
        return integrator().post("/api/v1/connectors/erp-poll-masterdata-source/dead-letters/" + id + "/replay", "{}");
    }

    private Http.Answer hook(String id, Instant at, String body, String secret) {
        String timestamp = Long.toString(at.getEpochSecond());
        String signature = new WebhookSignature(secret).sign(id, timestamp, body.getBytes(StandardCharsets.UTF_8));
        return Http.anonymous(port)
                .post(
                        "/api/v1/hooks/hooktest",
                        body,
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        timestamp,
                        "webhook-signature",
                        signature);
    }

    private static String supplier(String code, String name) {
        return "{\"type\":\"suppliers\",\"data\":{\"code\":\"" + code + "\",\"name\":\"" + name + "\"}}";
    }

    private static JsonNode letterWith(JsonNode letters, String text) {
        for (JsonNode letter : letters) {
            if (letter.path("body").asText().contains(text)) {
                return letter;
            }
        }
        throw new AssertionError("No dead letter with " + text + " in " + letters);
    }
}
