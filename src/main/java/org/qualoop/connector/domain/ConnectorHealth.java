package org.qualoop.connector.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qualoop.connector.data.ConnectorHealthMapper.PauseRow;
import org.qualoop.connector.domain.ConnectorOverview.Connector;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.Alerts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of a connector's health in one place: its state, the last day, its retries, silent feeds. */
@Component
@Transactional(readOnly = true)
public class ConnectorHealth {

    private static final String FEED = "feed";

    private final ConnectorOverview overview;
    private final ConnectorHours hours;
    private final ConnectorPauses pauses;
    private final Waiting waiting;
    private final Kamelets kamelets;
    private final Alerts alerts;

    ConnectorHealth(
            ConnectorOverview overview,
            ConnectorHours hours,
            ConnectorPauses pauses,
            Waiting waiting,
            Kamelets kamelets,
            Alerts alerts) {
        this.overview = overview;
        this.hours = hours;
        this.pauses = pauses;
        this.waiting = waiting;
        this.kamelets = kamelets;
        this.alerts = alerts;
    }

    /**
     * @param backoff effects that wait for their next try; null when none does
     * @param pause who stopped it; null when it runs
     * @param silent alerts of feeds that this source brings
     */
    public record State(
            Connector connector, ConnectorHours.Day day, Waiting.Backoff backoff, PauseRow pause, List<Alert> silent) {

        /** Whether this is its health, by name. */
        public boolean is(String health) {
            return connector.health().name().equals(health);
        }

        /** What its last error means; null when the last call went well. */
        public ConnectorTrouble trouble() {
            return connector.health() == ConnectorOverview.Health.DOWN && connector.lastError() != null
                    ? ConnectorTrouble.of(connector.lastError().message())
                    : null;
        }
    }

    /** Those in trouble first, then by system. */
    public List<State> all() {
        List<Alert> silent = silent();
        List<Connector> connectors = overview.all();
        Map<String, ConnectorHours.Day> days =
                hours.lastDay(connectors.stream().map(Connector::name).toList());
        return connectors.stream()
                .map(connector -> state(connector, days.get(connector.name()), silent))
                .sorted(Comparator.comparingInt((State one) -> rank(one.connector()))
                        .thenComparing(one -> one.connector().system())
                        .thenComparing(one -> one.connector().name()))
                .toList();
    }

    public State of(Kamelet kamelet) {
        return all().stream()
                .filter(one -> one.connector().name().equals(kamelet.name()))
                .findFirst()
                .orElseThrow(() -> org.qualoop.platform.Problem.notFound(
                        "这个连接器未启用 This connector is not in use: " + kamelet.name()));
    }

    /** Open alerts of feeds that fell silent. */
    public List<Alert> silent() {
        return alerts.open().stream().filter(alert -> alert.kpi().equals(FEED)).toList();
    }

    private State state(Connector connector, ConnectorHours.Day day, List<Alert> silent) {
        Kamelet kamelet = kamelets.find(connector.name()).orElseThrow();
        boolean sink = kamelet.type() == Kamelet.Type.SINK;
        return new State(
                connector,
                day,
                sink && connector.waiting() > 0
                        ? waiting.backoff(kamelet.topic()).orElse(null)
                        : null,
                pauses.find(connector.name()).orElse(null),
                silent.stream()
                        .filter(alert -> kamelet.kinds().contains(alert.value()))
                        .toList());
    }

    private static int rank(Connector connector) {
        return switch (connector.health()) {
            case DOWN -> 0;
            case PAUSED -> 1;
            case UP -> connector.deadLetters() > 0 ? 1 : 2;
            case UNCONFIGURED -> 3;
        };
    }
}
