package org.qualoop.connector.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.qualoop.connector.data.ConnectorHealthMapper;
import org.qualoop.connector.data.ConnectorHealthMapper.HourRow;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What connectors did in the last day, hour by hour. */
@Component
public class ConnectorHours {

    private static final int DAY = 24;
    private static final Duration KEPT = Duration.ofDays(14);

    private final ConnectorHealthMapper mapper;
    private final Clock clock;

    ConnectorHours(ConnectorHealthMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The 24 hours up to now of one connector, oldest first. */
    public record Day(List<HourRow> hours) {

        public long ok() {
            return sum(HourRow::okCount);
        }

        public long failed() {
            return sum(HourRow::failedCount);
        }

        public long refused() {
            return sum(HourRow::refusedCount);
        }

        /** The busiest hour's calls or facts; at least 1. */
        public long most() {
            return Math.max(
                    1,
                    hours.stream()
                            .mapToLong(hour -> hour.okCount() + hour.failedCount() + hour.refusedCount())
                            .max()
                            .orElse(1));
        }

        private long sum(ToLongFunction<HourRow> of) {
            return hours.stream().mapToLong(of).sum();
        }
    }

    /** By connector, also those that did nothing. */
    public Map<String, Day> lastDay(List<String> names) {
        Instant first = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(DAY - 1L, ChronoUnit.HOURS);
        Map<String, Map<Instant, HourRow>> known = mapper.hours(first).stream()
                .collect(Collectors.groupingBy(HourRow::name, Collectors.toMap(HourRow::hourAt, hour -> hour)));
        return names.stream()
                .collect(Collectors.toMap(name -> name, name -> day(name, first, known.getOrDefault(name, Map.of()))));
    }

    private static Day day(String name, Instant first, Map<Instant, HourRow> known) {
        List<HourRow> hours = new ArrayList<>();
        for (int i = 0; i < DAY; i++) {
            Instant at = first.plus(i, ChronoUnit.HOURS);
            hours.add(known.getOrDefault(at, new HourRow(name, at, 0, 0, 0)));
        }
        return new Day(hours);
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void forget() {
        mapper.forgetHours(clock.instant().minus(KEPT));
    }
}
