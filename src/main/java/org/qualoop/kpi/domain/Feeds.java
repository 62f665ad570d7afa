package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.data.AlertMapper;
import org.qualoop.kpi.data.AlertMapper.FeedRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.FactsStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How the feeds flow: facts of a kind by hour. A feed is silent when it has paused for half as long again as it ever did in
 * four weeks, and an hour; one that brought something in fewer than fifty hours of them has no habit to break. Counts wait
 * in memory for at most a minute: a node that dies loses a minute of a habit, no fact.
 */
@Component("kpiFeeds")
class Feeds {

    static final String FIGURE = "feed";
    static final String KIND = "kind";
    private static final Duration HABIT = Duration.ofDays(28);
    private static final int LEAST_HOURS = 50;

    private static final Table<FeedRow> HOURS = Table.<FeedRow>of("kpi_feed_hour")
            .key("kind", FeedRow::kind)
            .key("hour_at", FeedRow::hourAt)
            .column("items", FeedRow::items);

    private final AlertMapper mapper;
    private final Bulk bulk;
    private final Clock clock;
    private final Map<String, Map<Instant, Integer>> waiting = new ConcurrentHashMap<>();

    Feeds(AlertMapper mapper, Bulk bulk, Clock clock) {
        this.mapper = mapper;
        this.bulk = bulk;
        this.clock = clock;
    }

    @EventListener
    void on(FactsStored event) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        waiting.compute(event.kind(), (kind, hours) -> {
            Map<Instant, Integer> more = hours == null ? new HashMap<>() : hours;
            more.merge(hour, event.keys().size(), Integer::sum);
            return more;
        });
    }

    void store() {
        List<FeedRow> rows = new ArrayList<>();
        for (String kind : List.copyOf(waiting.keySet())) {
            Map<Instant, Integer> hours = waiting.remove(kind);
            if (hours != null) {
                hours.forEach((hour, items) -> rows.add(new FeedRow(kind, hour, BigDecimal.valueOf(items))));
            }
        }
        bulk.add(HOURS, rows);
    }

    void judge(AlertDesk desk) {
        Instant now = clock.instant();
        mapper.feeds(now.minus(HABIT)).stream()
                .collect(Collectors.groupingBy(FeedRow::kind))
                .forEach((kind, hours) -> judge(desk, kind, hours, now));
    }

    private static void judge(AlertDesk desk, String kind, List<FeedRow> hours, Instant now) {
        double longest = 1;
        for (int i = 1; i < hours.size(); i++) {
            longest = Math.max(
                    longest, between(hours.get(i - 1).hourAt(), hours.get(i).hourAt()));
        }
        Instant last = hours.get(hours.size() - 1).hourAt();
        double pause = between(last, now) - 1;
        boolean silent = hours.size() >= LEAST_HOURS && pause > 1.5 * longest + 1;
        boolean open = desk.isOpen(FIGURE, KIND, kind);
        if (silent && !open) {
            LocalDate day = LocalDate.ofInstant(last, ZoneOffset.UTC);
            desk.raise(FIGURE, KIND, kind, new Finding(AlertRule.SILENCE, day, longest, pause, List.of()), null);
        } else if (!silent && open) {
            desk.quiet(FIGURE, KIND, kind, "又有数据 The feed speaks again");
        }
    }

    private static double between(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }
}
