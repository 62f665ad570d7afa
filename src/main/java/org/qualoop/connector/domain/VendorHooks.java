package org.qualoop.connector.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.qualoop.connector.data.ConnectorMapper;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.trace.Intake;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Vendors' webhooks: {@code {"type":"<intake kind>","data":{…} or […]}}. A webhook seen before gets the answer it got
 * then; taking it again could bring an older revision back.
 */
@Component
public class VendorHooks {

    /** Well beyond the tolerance of the signature: later repeats fail there. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private static final int ID = 200;

    private final Peers peers;
    private final Intake intake;
    private final ConnectorMapper mapper;
    private final ConnectorStats stats;
    private final ObjectMapper json;
    private final Clock clock;

    VendorHooks(
            Peers peers, Intake intake, ConnectorMapper mapper, ConnectorStats stats, ObjectMapper json, Clock clock) {
        this.peers = peers;
        this.intake = intake;
        this.mapper = mapper;
        this.stats = stats;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether the webhook comes from who knows the connector's secret */
    public boolean authentic(String connector, String id, String timestamp, String signatures, byte[] body) {
        String secret = connector.matches("[a-z][a-z0-9-]{0,40}") ? peers.hookSecret(connector) : null;
        return secret != null
                && !secret.isBlank()
                && id != null
                && !id.isBlank()
                && id.length() <= ID
                && new WebhookSignature(secret).verifies(id, timestamp, signatures, body, clock.instant());
    }

    /** @return intake's answer as JSON */
    public JsonNode take(String connector, String id, byte[] body) {
        String known = mapper.hookAnswer(connector, id);
        if (known != null) {
            return read(known.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        JsonNode hook = read(body);
        String kind = hook.path("type").asText(hook.path("kind").asText(""));
        JsonNode data = hook.has("data") ? hook.get("data") : hook.path("items");
        if (kind.isBlank()) {
            throw Problem.badRequest("/type", "缺少事实种类 The kind of fact is missing");
        }
        if (data.isMissingNode() || data.isNull()) {
            throw Problem.badRequest("/data", "缺少内容 The content is missing");
        }
        String answer = write(intake.take(kind, data, Roles.INTEGRATOR));
        mapper.addHook(connector, id, clock.instant(), answer);
        stats.ok("hook-" + connector, 1);
        return read(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        mapper.forgetHooks(clock.instant().minus(REMEMBERED));
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException notJson) {
            // Falls through to the same refusal as any other body that is no object.
        }
        throw Problem.badRequest("", "不是 JSON 对象 The body is not a JSON object");
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
