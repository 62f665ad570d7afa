package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.sandbox.data.SandboxMapper;
import org.springframework.stereotype.Component;

/** What the outside systems publish, as JSON in the order in which it happened. */
@Component
@org.qualoop.sandbox.SandboxOn
class MerchantFacts {

    static final String ERP = "erp";
    static final String WMS = "wms";
    static final String CARRIER = "carrier";
    static final String ORDERS = "orders";
    static final String REVIEWS = "reviews";
    static final String RETURNS = "returns";
    static final String RECALLS = "recalls";

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final SandboxMapper db;

    MerchantFacts(SandboxMapper db) {
        this.db = db;
    }

    void publish(String feed, String kind, String ref, Instant at, JsonNode body) {
        db.publish(feed, kind, ref, at, body.toString());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode money(BigDecimal amount) {
        return object().put("amount", amount.toPlainString()).put("currency", "CNY");
    }

    static String write(Object state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String state, Class<T> type) {
        try {
            return JSON.readValue(state, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox's own state is not readable", e);
        }
    }
}
