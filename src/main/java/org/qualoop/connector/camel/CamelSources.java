package org.qualoop.connector.camel;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Kamelets;
import org.qualoop.connector.domain.Peers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a route for every source whose peer is configured, once the application is ready to take facts. */
@Component
class CamelSources {

    private static final Logger LOG = LoggerFactory.getLogger(CamelSources.class);

    private final CamelContext camel;
    private final Kamelets kamelets;
    private final Peers peers;
    private final boolean enabled;

    CamelSources(
            CamelContext camel,
            Kamelets kamelets,
            Peers peers,
            @Value("${qualoop.connectors.polling:${camunda.bpm.job-execution.enabled:true}}") boolean enabled) {
        this.camel = camel;
        this.kamelets = kamelets;
        this.peers = peers;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        for (Kamelet source : kamelets.sources()) {
            Map<String, String> settings = enabled ? peers.settings(source).orElse(null) : null;
            if (settings != null) {
                camel.addRoutes(route(source, settings));
                LOG.info("Polling {}", source.name());
            }
        }
    }

    static RouteBuilder route(Kamelet source, Map<String, String> settings) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(KameletAddress.of(source, settings)).routeId(source.name()).bean("pollCursor", "take");
            }
        };
    }
}
