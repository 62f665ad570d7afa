package org.qualoop.connector.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/**
 * Reads the answer of a peer: 2xx with JSON is success, 409 or 422 with a {@code code} is a business refusal, 429 and
 * 503 with {@code Retry-After} ask for patience, all else is a failure to be tried again.
 */
@Component("peerReply")
class PeerReply {

    private static final int SHOWN = 300;

    private final ObjectMapper json;

    PeerReply(ObjectMapper json) {
        this.json = json;
    }

    /** Leaves the JSON as the body, and no header: nothing a peer sends may steer a route. */
    public void read(Exchange exchange) {
        Message message = exchange.getMessage();
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        String retryAfter = message.getHeader("Retry-After", String.class);
        String text = message.getBody(String.class);
        message.removeHeaders("*");
        JsonNode body = parse(text);
        if (status == null || status < 200 || status > 299) {
            throw unsuccessful(status, retryAfter, text, body);
        }
        if (body.isMissingNode() && text != null && !text.isBlank()) {
            throw new PeerFailed("The peer answered something that is not JSON: " + cut(text));
        }
        message.setBody(body);
    }

    private static RuntimeException unsuccessful(Integer status, String retryAfter, String text, JsonNode body) {
        String code = body.path("code").asText("");
        boolean no = status != null && (status == 409 || status == 422);
        if (no && !code.isBlank()) {
            String detail = body.path("message").asText(body.path("detail").asText(""));
            return new PeerRefused(detail.isBlank() ? code : code + ": " + detail);
        }
        if (status != null
                && (status == 429 || status == 503)
                && retryAfter != null
                && retryAfter.matches("\\d{1,5}")) {
            return new PeerThrottled(Duration.ofSeconds(Long.parseLong(retryAfter)), "HTTP " + status + ", throttled");
        }
        return new PeerFailed("HTTP " + status + ": " + cut(text));
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = text == null || text.isBlank() ? null : json.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String cut(String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
