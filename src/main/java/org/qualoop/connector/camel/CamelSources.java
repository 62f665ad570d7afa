package org.qualoop.connector.camel;

import java.time.Instant;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.qualoop.connector.domain.IdleConnectors;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Kamelets;
import org.qualoop.connector.domain.Peers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Starts a route for every source whose peer is configured, once the application is ready to take facts. */
@Component
class CamelSources {

    private static final Logger LOG = LoggerFactory.getLogger(CamelSources.class);

    private final CamelContext camel;
    private final Kamelets kamelets;
    private final Peers peers;
    private final TaskScheduler scheduler;
    private final IdleConnectors idle;
    private final boolean enabled;

    CamelSources(
            CamelContext camel,
            Kamelets kamelets,
            Peers peers,
            TaskScheduler scheduler,
            IdleConnectors idle,
            @Value("${qualoop.connectors.polling:${camunda.bpm.job-execution.enabled:true}}") boolean enabled) {
        this.camel = camel;
        this.kamelets = kamelets;
        this.peers = peers;
        this.scheduler = scheduler;
        this.idle = idle;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled) {
            // Building routes takes a moment; nobody who asks for readiness needs to wait for it.
            scheduler.schedule(this::startAll, Instant.now());
        }
    }

    private void startAll() {
        for (Kamelet source : kamelets.sources()) {
            if (!idle.isIdle(source)) {
                peers.settings(source).ifPresent(settings -> start(source, settings));
            }
        }
    }

    private void start(Kamelet source, Map<String, String> settings) {
        try {
            synchronized (CamelSinks.BUILDING) {
                camel.addRoutes(route(source, settings));
            }
            LOG.info("Polling {}", source.name());
        } catch (Exception e) {
            // One broken file must not keep the others from being polled.
            LOG.error("Cannot poll {}", source.name(), e);
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
