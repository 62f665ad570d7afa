package org.qualoop.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.CallRow;
import org.qualoop.sandbox.data.SandboxMapper.FeedRow;
import org.qualoop.sandbox.domain.MerchantDesk;
import org.qualoop.sandbox.domain.Reply;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outside systems over HTTP: what they publish, and what they are told. */
@RestController
@RequestMapping("/sandbox")
@SandboxOn
@Hidden
class PeersController {

    private static final Map<String, String> FEEDS = Map.of(
            "erp/changes", "erp",
            "wms/changes", "wms",
            "carrier/tracking", "carrier",
            "shop/orders", "orders",
            "shop/reviews", "reviews",
            "shop/returns", "returns",
            "shop/recall-replies", "recalls");

    private static final Reply STRANGER = new Reply(401, "{\"message\":\"token\"}");
    private static final Reply NOWHERE = new Reply(404, "{\"message\":\"no such operation\"}");
    private static final int MOST = 500;

    private final PeerDoor door;
    private final MerchantDesk desk;
    private final SandboxMapper db;
    private final ObjectMapper json;

    PeersController(PeerDoor door, MerchantDesk desk, SandboxMapper db, ObjectMapper json) {
        this.door = door;
        this.desk = desk;
        this.db = db;
        this.json = json;
    }

    @GetMapping("/{system}/{feed}")
    ResponseEntity<String> feed(
            @RequestHeader(name = "Authorization", required = false) String authorization,
            @PathVariable String system,
            @PathVariable String feed,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "200") int limit) {
        String name = FEEDS.get(system + "/" + feed);
        if (!door.admits(authorization)) {
            return send(STRANGER);
        }
        if (name == null) {
            return send("received".equals(feed) ? received(system, cursor(since), limit) : NOWHERE);
        }
        return send(door.through(system, feed, () -> page(name, cursor(since), Math.min(limit, MOST))));
    }

    @PostMapping("/{system}/{operation}")
    ResponseEntity<String> take(
            @RequestHeader(name = "Authorization", required = false) String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @PathVariable String system,
            @PathVariable String operation,
            @RequestBody JsonNode body) {
        if (!door.admits(authorization)) {
            return send(STRANGER);
        }
        return send(door.through(
                system, operation, () -> desk.take(system, operation, key, body).orElse(NOWHERE)));
    }

    /** {@code {"system":"payment","operation":"refunds","mode":"HTTP_500","times":3}}; operation * means all. */
    @PostMapping("/_fail")
    ResponseEntity<String> fail(
            @RequestHeader(name = "Authorization", required = false) String authorization, @RequestBody JsonNode body) {
        if (!door.admits(authorization)) {
            return send(STRANGER);
        }
        String mode = body.path("mode").asText();
        if ("NONE".equals(mode)) {
            db.clearFailures();
        } else if (PeerDoor.MODES.contains(mode)) {
            db.addFailure(
                    body.path("system").asText(),
                    body.path("operation").asText("*"),
                    mode,
                    body.path("times").asInt(1));
        } else {
            return send(
                    new Reply(400, "{\"message\":\"mode is one of NONE, " + String.join(", ", PeerDoor.MODES) + "\"}"));
        }
        return send(new Reply(200, "{\"ok\":true}"));
    }

    private Reply page(String feed, long since, int limit) {
        List<FeedRow> rows = db.feed(feed, since, limit);
        ObjectNode page = json.createObjectNode();
        ArrayNode changes = page.putArray("changes");
        rows.forEach(row -> changes.addObject().put("kind", row.kind()).set("body", read(row.body())));
        page.put(
                "next",
                Long.toString(rows.isEmpty() ? since : rows.get(rows.size() - 1).seq()));
        page.put("more", rows.size() == limit);
        return new Reply(200, page.toString());
    }

    /** What a system was told, for whoever wants to look. */
    private Reply received(String system, long after, int limit) {
        ArrayNode calls = json.createArrayNode();
        for (CallRow call : db.calls(system, after, Math.min(limit, MOST))) {
            ObjectNode one = calls.addObject()
                    .put("callId", call.callId())
                    .put("operation", call.operation())
                    .put("key", call.idemKey())
                    .put("at", call.at().toString())
                    .put("status", call.status());
            one.set("body", read(call.body()));
            one.set("reply", read(call.reply()));
        }
        return new Reply(200, calls.toString());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox stored something that is not JSON", e);
        }
    }

    private static long cursor(String since) {
        return since.matches("\\d{1,18}") ? Long.parseLong(since) : 0;
    }

    private static ResponseEntity<String> send(Reply reply) {
        var response = ResponseEntity.status(reply.status()).contentType(MediaType.APPLICATION_JSON);
        return reply.status() == 429
                ? response.header("Retry-After", "2").body(reply.body())
                : response.body(reply.body());
    }
}
