package org.qualoop.connector.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** DingTalk's work notification 工作通知: what goes out, and what its answer means. To one person, never to all. */
@Component("workNotification")
class WorkNotification {

    /** Invalid or ended access token. */
    private static final Set<Integer> TOKEN_ENDED = Set.of(40001, 40014, 42001, 88);

    /** Calls or messages too frequent. */
    private static final Set<Integer> THROTTLED = Set.of(90018, 90002, 90005, 90006, 90008, 130101, 143105);

    /** The person cannot be reached there; asking again would not help. */
    private static final Set<Integer> NOBODY = Set.of(33012, 60121, 33001, 400002);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SAFETY = Duration.ofMinutes(5);

    private final ObjectMapper json;
    private final PeerReply reply;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    WorkNotification(ObjectMapper json, PeerReply reply, Clock clock) {
        this.json = json;
        this.reply = reply;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    public void write(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        JsonNode notice = json.readTree(message.getBody(String.class));
        ObjectNode body = json.createObjectNode();
        body.put("agent_id", exchange.getProperty("agentId", String.class));
        body.put("userid_list", notice.path("messengerId").asText());
        body.put("to_all_user", false);
        ObjectNode content = body.putObject("msg");
        String title = notice.path("title").asText();
        String text = "#### " + title + "\n\n" + notice.path("text").asText();
        if (notice.path("link").asText("").isBlank()) {
            content.put("msgtype", "markdown");
            content.putObject("markdown").put("title", title).put("text", text);
        } else {
            content.put("msgtype", "action_card");
            content.putObject("action_card")
                    .put("title", title)
                    .put("markdown", text)
                    .put("single_title", "去处理 Open")
                    .put("single_url", notice.path("link").asText());
        }
        message.setHeader(Exchange.HTTP_QUERY, "access_token=" + encode(token(exchange)));
        message.setBody(json.writeValueAsString(body));
    }

    public void read(Exchange exchange) {
        reply.read(exchange);
        JsonNode body = exchange.getMessage().getBody(JsonNode.class);
        int code = body.path("errcode").asInt(-1);
        String message = "errcode " + code + ": " + body.path("errmsg").asText();
        if (code == 0) {
            exchange.getMessage()
                    .setBody(json.createObjectNode()
                            .put("messengerTaskId", body.path("task_id").asText()));
            return;
        }
        if (TOKEN_ENDED.contains(code)) {
            tokens.remove(account(exchange));
        }
        if (THROTTLED.contains(code)) {
            throw new PeerThrottled(PATIENCE, message);
        }
        throw NOBODY.contains(code) ? new PeerRefused(message) : new PeerFailed(message);
    }

    private String token(Exchange exchange) {
        Token known = tokens.get(account(exchange));
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.value();
        }
        Token fresh = ask(exchange);
        tokens.put(account(exchange), fresh);
        return fresh.value();
    }

    private Token ask(Exchange exchange) {
        ProducerTemplate camel = exchange.getContext().createProducerTemplate();
        String url = exchange.getProperty("messengerUrl", String.class) + "/gettoken?throwExceptionOnFailure=false";
        Exchange answer = camel.request(url, request -> {
            request.getMessage().setHeader(Exchange.HTTP_METHOD, "GET");
            request.getMessage()
                    .setHeader(
                            Exchange.HTTP_QUERY,
                            "appkey=" + encode(exchange.getProperty("appKey", String.class)) + "&appsecret="
                                    + encode(exchange.getProperty("appSecret", String.class)));
        });
        if (answer.getException() != null) {
            throw org.apache.camel.RuntimeCamelException.wrapRuntimeCamelException(answer.getException());
        }
        reply.read(answer);
        JsonNode body = answer.getMessage().getBody(JsonNode.class);
        if (body.path("errcode").asInt(-1) != 0) {
            throw new PeerFailed("gettoken: errcode " + body.path("errcode").asInt(-1) + ": "
                    + body.path("errmsg").asText());
        }
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong(7200));
        return new Token(
                body.path("access_token").asText(), clock.instant().plus(life).minus(SAFETY));
    }

    private static String account(Exchange exchange) {
        return exchange.getProperty("messengerUrl", String.class) + " " + exchange.getProperty("appKey", String.class);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
