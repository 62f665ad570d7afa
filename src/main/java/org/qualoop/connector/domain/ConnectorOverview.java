package org.qualoop.connector.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qualoop.connector.data.ConnectorMapper.CursorRow;
import org.qualoop.connector.data.ConnectorMapper.StatRow;
import org.springframework.stereotype.Component;

/** What is installed, whether it works, and what waits. */
@Component
public class ConnectorOverview {

    private final Kamelets kamelets;
    private final Peers peers;
    private final ConnectorStats stats;
    private final SourceCursors cursors;
    private final DeadLetters deadLetters;
    private final Waiting waiting;
    private final IdleConnectors idle;
    private final ConnectorPauses pauses;

    ConnectorOverview(
            Kamelets kamelets,
            Peers peers,
            ConnectorStats stats,
            SourceCursors cursors,
            DeadLetters deadLetters,
            Waiting waiting,
            IdleConnectors idle,
            ConnectorPauses pauses) {
        this.kamelets = kamelets;
        this.peers = peers;
        this.stats = stats;
        this.cursors = cursors;
        this.deadLetters = deadLetters;
        this.waiting = waiting;
        this.idle = idle;
        this.pauses = pauses;
    }

    public enum Health {
        /** The last call went well, or nothing was called yet. */
        UP,
        /** The last call failed. */
        DOWN,
        /** A person has stopped it. */
        PAUSED,
        /** No peer is configured: people do it by hand, or nothing is polled. */
        UNCONFIGURED
    }

    public record Counts(long ok, long failed, long refused) {}

    public record LastError(Instant at, String message) {}

    /**
     * @param waiting external tasks that wait for it
     * @param deadLetters refused facts of a source, spent effects of a sink
     */
    public record Connector(
            String name,
            String type,
            String system,
            String title,
            String titleZh,
            String description,
            Health health,
            Counts counts,
            Instant lastOkAt,
            LastError lastError,
            long waiting,
            long deadLetters,
            String cursor,
            Instant polledAt) {}

    public List<Connector> all() {
        Map<String, StatRow> counted = stats.all();
        Map<String, CursorRow> positions = cursors.all();
        Map<String, Long> letters = deadLetters.counts();
        Set<String> idleTopics = idle.topics();
        return kamelets.all().stream()
                .filter(kamelet -> isListed(kamelet, idleTopics))
                .map(kamelet -> connector(kamelet, counted.get(kamelet.name()), positions.get(kamelet.name()), letters))
                .toList();
    }

    private boolean isListed(Kamelet kamelet, Set<String> idleTopics) {
        return kamelet.type() == Kamelet.Type.SOURCE
                ? !idle.isIdle(kamelet)
                : !idleTopics.contains(kamelet.topic()) || waiting.waiting(kamelet.topic()) > 0;
    }

    private Connector connector(Kamelet kamelet, StatRow stat, CursorRow cursor, Map<String, Long> letters) {
        boolean sink = kamelet.type() == Kamelet.Type.SINK;
        StatRow seen = stat == null ? new StatRow(kamelet.name(), 0, 0, 0, null, null, null) : stat;
        return new Connector(
                kamelet.name(),
                kamelet.type().name(),
                kamelet.system(),
                kamelet.title(),
                kamelet.titleZh(),
                kamelet.description(),
                health(kamelet, seen),
                new Counts(seen.okCount(), seen.failedCount(), seen.refusedCount()),
                seen.lastOkAt(),
                seen.lastErrorAt() == null ? null : new LastError(seen.lastErrorAt(), seen.lastError()),
                sink ? waiting.waiting(kamelet.topic()) : 0,
                sink ? waiting.stuck(kamelet.topic()).size() : letters.getOrDefault(kamelet.name(), 0L),
                cursor == null ? null : cursor.position(),
                cursor == null ? null : cursor.polledAt());
    }

    private Health health(Kamelet kamelet, StatRow stat) {
        if (peers.settings(kamelet).isEmpty()) {
            return Health.UNCONFIGURED;
        }
        if (pauses.isPaused(kamelet.name())) {
            return Health.PAUSED;
        }
        boolean failing = stat.lastErrorAt() != null
                && (stat.lastOkAt() == null || stat.lastErrorAt().isAfter(stat.lastOkAt()));
        return failing ? Health.DOWN : Health.UP;
    }
}
