package org.qualoop.connector.domain;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qualoop.connector.data.ConnectorMapper;
import org.qualoop.connector.data.ConnectorMapper.CursorRow;
import org.springframework.stereotype.Component;

/**
 * Where each source has read to. One node at a time reads a source: it holds a lease, which it prolongs when half of it
 * is gone, so that an idle poll costs one read and no write. A node that dies loses its leases by time.
 */
@Component
public class SourceCursors {

    static final Duration LEASE = Duration.ofSeconds(30);

    /** Unique among nodes and starts. */
    public static final String NODE = ManagementFactory.getRuntimeMXBean().getName() + "-"
            + UUID.randomUUID().toString().substring(0, 8);

    private final ConnectorMapper mapper;
    private final ConnectorPauses pauses;
    private final Clock clock;
    private final String node;
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    @org.springframework.beans.factory.annotation.Autowired
    SourceCursors(ConnectorMapper mapper, ConnectorPauses pauses, Clock clock) {
        this(mapper, pauses, clock, NODE);
    }

    SourceCursors(ConnectorMapper mapper, ConnectorPauses pauses, Clock clock, String node) {
        this.mapper = mapper;
        this.pauses = pauses;
        this.clock = clock;
        this.node = node;
    }

    /** The cursor, or nothing while another node reads this source or a person has stopped it. */
    public Optional<String> begin(String source) {
        if (pauses.isPaused(source)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant until = held.get(source);
        if (until == null || until.isBefore(now.plus(LEASE.dividedBy(2)))) {
            mapper.addCursor(source);
            if (mapper.lease(source, node, now, now.plus(LEASE)) == 0) {
                held.remove(source);
                return Optional.empty();
            }
            held.put(source, now.plus(LEASE));
        }
        return Optional.of(mapper.cursor(source).position());
    }

    /** @return false when the lease was lost meanwhile; what was read is harmless, the other node reads it again */
    public boolean move(String source, String position) {
        boolean moved = mapper.moveCursor(source, node, position, clock.instant()) > 0;
        if (!moved) {
            held.remove(source);
        }
        return moved;
    }

    @jakarta.annotation.PreDestroy
    void release() {
        if (!held.isEmpty()) {
            mapper.releaseLeases(node);
        }
    }

    Map<String, CursorRow> all() {
        Map<String, CursorRow> rows = new java.util.HashMap<>();
        mapper.cursors().forEach(row -> rows.put(row.name(), row));
        return rows;
    }
}
