package org.qualoop.connector.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.qualoop.connector.data.ConnectorHealthMapper;
import org.qualoop.connector.data.ConnectorHealthMapper.HourRow;
import org.qualoop.connector.data.ConnectorMapper;
import org.qualoop.connector.data.ConnectorMapper.StatRow;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what the connectors do. Kept in memory for a few seconds and added to the shared row then: a counter is no
 * reason for a commit with every call.
 */
@Component
public class ConnectorStats {

    private static final int LENGTH = 1_000;

    private final ConnectorMapper mapper;
    private final ConnectorHealthMapper hours;
    private final Clock clock;
    private final Map<String, StatRow> pending = new ConcurrentHashMap<>();

    ConnectorStats(ConnectorMapper mapper, ConnectorHealthMapper hours, Clock clock) {
        this.mapper = mapper;
        this.hours = hours;
        this.clock = clock;
    }

    public void ok(String name, int count) {
        Instant now = clock.instant();
        add(
                name,
                s -> new StatRow(
                        name,
                        s.okCount() + count,
                        s.failedCount(),
                        s.refusedCount(),
                        now,
                        s.lastErrorAt(),
                        s.lastError()));
    }

    public void failed(String name, String message) {
        Instant now = clock.instant();
        add(
                name,
                s -> new StatRow(
                        name, s.okCount(), s.failedCount() + 1, s.refusedCount(), s.lastOkAt(), now, cut(message)));
    }

    /** A refusal is an answer: the peer works. */
    public void refused(String name) {
        Instant now = clock.instant();
        add(
                name,
                s -> new StatRow(
                        name, s.okCount(), s.failedCount(), s.refusedCount() + 1, now, s.lastErrorAt(), s.lastError()));
    }

    @Scheduled(fixedDelayString = "${qualoop.connectors.stats-millis:5000}")
    @jakarta.annotation.PreDestroy
    void flush() {
        for (String name : pending.keySet()) {
            StatRow stat = pending.remove(name);
            if (stat != null) {
                mapper.addStat(stat);
                hours.addHour(new HourRow(
                        name,
                        clock.instant().truncatedTo(ChronoUnit.HOURS),
                        stat.okCount(),
                        stat.failedCount(),
                        stat.refusedCount()));
            }
        }
    }

    Map<String, StatRow> all() {
        flush();
        return mapper.stats().stream().collect(Collectors.toMap(StatRow::name, row -> row));
    }

    private void add(String name, UnaryOperator<StatRow> change) {
        pending.compute(
                name, (key, old) -> change.apply(old == null ? new StatRow(name, 0, 0, 0, null, null, null) : old));
    }

    private static String cut(String message) {
        return message == null || message.length() <= LENGTH ? message : message.substring(0, LENGTH);
    }
}
