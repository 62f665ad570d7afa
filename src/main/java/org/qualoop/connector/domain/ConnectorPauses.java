package org.qualoop.connector.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.connector.data.ConnectorHealthMapper;
import org.qualoop.connector.data.ConnectorHealthMapper.PauseRow;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connectors that a person has stopped, for all nodes: a source is not read, a sink's effects wait in the engine and cost
 * no retry. Every node looks every two seconds. Who stopped it and why is in the journal.
 */
@Component
@Transactional
public class ConnectorPauses {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int LONGEST = 500;

    private final ConnectorHealthMapper mapper;
    private final Timeline timeline;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    ConnectorPauses(ConnectorHealthMapper mapper, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Under this number the journal keeps what people did to a connector. */
    public static String recordNo(String name) {
        return "CONNECTOR-" + name;
    }

    public boolean isPaused(String name) {
        return find(name).isPresent();
    }

    Optional<PauseRow> find(String name) {
        Instant now = clock.instant();
        if (known.at.plus(FRESH).isBefore(now)) {
            known = new Known(now, mapper.pauses().stream().collect(Collectors.toMap(PauseRow::name, pause -> pause)));
        }
        return Optional.ofNullable(known.pauses.get(name));
    }

    /** @throws Problem 400 without a reason */
    public void pause(String name, String reason, String by) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Problem.badRequest("/reason", "请写明原因，最长 500 字 Say why, in at most 500 characters");
        }
        mapper.pause(new PauseRow(name, clock.instant(), by, why));
        timeline.add(recordNo(name), "connector.paused", by, Map.of("reason", why));
        known = new Known(Instant.EPOCH, Map.of());
    }

    /** Does nothing when it runs. */
    public void resume(String name, String by) {
        if (mapper.resume(name) > 0) {
            timeline.add(recordNo(name), "connector.resumed", by, Map.of());
        }
        known = new Known(Instant.EPOCH, Map.of());
    }

    private record Known(Instant at, Map<String, PauseRow> pauses) {}
}
