package org.qualoop.connector.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.qualoop.connector.domain.ConnectorStats;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Outcome;
import org.qualoop.connector.domain.Peers;
import org.qualoop.connector.domain.Sinks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Calls the sinks, each a Camel route made from its kamelet. */
@Component
public class CamelSinks implements Sinks {

    /**
     * Held by whoever has Camel build a kamelet. Adding a route takes the model's lock and then the kamelets', making an
     * endpoint takes them the other way round: an effect that waited when the application started, and the sources'
     * routes that started at the same moment, waited for each other for ever.
     */
    static final Object BUILDING = new Object();

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Peers peers;
    private final ConnectorStats stats;
    private final ObjectMapper json;
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

    public CamelSinks(
            @Lazy CamelContext camel,
            @Lazy ProducerTemplate producer,
            Peers peers,
            ConnectorStats stats,
            ObjectMapper json) {
        this.camel = camel;
        this.producer = producer;
        this.peers = peers;
        this.stats = stats;
        this.json = json;
    }

    @Override
    public boolean hasPeer(Kamelet sink) {
        return peers.settings(sink).isPresent();
    }

    @Override
    public Outcome call(Kamelet sink, Map<String, Object> body, String idempotencyKey) {
        Map<String, String> settings = peers.settings(sink).orElse(null);
        if (settings == null) {
            return new Outcome.NoPeer();
        }
        Outcome outcome;
        try {
            outcome = outcome(sink, send(KameletAddress.of(sink, settings), body, idempotencyKey));
        } catch (RuntimeException | JsonProcessingException e) {
            outcome = failed(e);
        }
        count(sink, outcome);
        return outcome;
    }

    private Exchange send(String address, Map<String, Object> body, String key) throws JsonProcessingException {
        String text = json.writeValueAsString(body);
        Endpoint endpoint = endpoints.computeIfAbsent(address, this::build);
        return producer.send(endpoint, ExchangePattern.InOut, exchange -> {
            exchange.getMessage().setHeader(IDEMPOTENCY_KEY, key);
            exchange.getMessage().setBody(text);
        });
    }

    private Endpoint build(String address) {
        synchronized (BUILDING) {
            return camel.getEndpoint(address);
        }
    }

    private static Outcome outcome(Kamelet sink, Exchange exchange) {
        Throwable failure = exchange.getException();
        if (failure == null) {
            return new Outcome.Done(results(sink, exchange.getMessage().getBody(JsonNode.class)));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PeerRefused refused) {
                return new Outcome.Refused(refused.getMessage());
            }
            if (cause instanceof PeerThrottled throttled) {
                return new Outcome.Throttled(throttled.patience(), throttled.getMessage());
            }
        }
        return failed(failure);
    }

    private static Map<String, Object> results(Kamelet sink, JsonNode reply) {
        Map<String, Object> results = new HashMap<>();
        for (String name : sink.results()) {
            JsonNode value = reply == null ? null : reply.get(name);
            if (value != null && value.isValueNode() && !value.isNull()) {
                results.put(name, value.asText());
            }
        }
        return results;
    }

    private static Outcome failed(Throwable failure) {
        StringWriter details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        boolean unreachable = false;
        String message = failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            unreachable |= cause instanceof IOException;
            message = cause.getMessage() == null ? message : cause.getMessage();
        }
        return new Outcome.Failed(message == null ? failure.toString() : message, details.toString(), unreachable);
    }

    private void count(Kamelet sink, Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            stats.ok(sink.name(), 1);
        } else if (outcome instanceof Outcome.Refused) {
            stats.refused(sink.name());
        } else if (outcome instanceof Outcome.Failed failed) {
            stats.failed(sink.name(), failed.message());
        } else if (outcome instanceof Outcome.Throttled throttled) {
            stats.failed(sink.name(), throttled.message());
        }
    }
}
