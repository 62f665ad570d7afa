package org.qualoop.recall.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.recall.Lap;
import org.qualoop.recall.RecallConsole.LapTime;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.StopwatchMapper;
import org.qualoop.recall.data.StopwatchMapper.LapRow;
import org.springframework.stereotype.Component;

/** Takes the time of recalls and drills. Targets come from {@code recall-targets} at the start and stay with the recall. */
@Component
class Stopwatch {

    private final CampaignMapper campaigns;
    private final StopwatchMapper mapper;
    private final Engine engine;
    private final Clock clock;

    Stopwatch(CampaignMapper campaigns, StopwatchMapper mapper, Engine engine, Clock clock) {
        this.campaigns = campaigns;
        this.mapper = mapper;
        this.engine = engine;
        this.clock = clock;
    }

    void start(String recallNo, boolean drill) {
        for (Lap lap : Lap.values()) {
            mapper.plan(recallNo, lap, target(lap, drill));
        }
    }

    private Long target(Lap lap, boolean drill) {
        return engine.decide("recall-targets", Map.of("lap", lap.name(), "drill", drill)).stream()
                .map(rule -> rule.get("within"))
                .filter(within -> within != null && !within.toString().isBlank())
                .map(within -> Duration.parse(within.toString()).toMillis())
                .findFirst()
                .orElse(null);
    }

    /** @param found what the search found, null when nothing is counted */
    void took(String recallNo, Lap lap, long millis, Long found) {
        mapper.reached(recallNo, lap, millis, found, clock.instant());
    }

    /** The first time holds. */
    void reached(String recallNo, Lap lap) {
        Instant now = clock.instant();
        campaigns
                .find(recallNo)
                .ifPresent(recall -> mapper.reached(recallNo, lap, between(recall.startedAt(), now), null, now));
    }

    /** Looks whether every warehouse has answered. */
    void lookAtHolds(String recallNo) {
        if (mapper.waitingHolds(recallNo) == 0) {
            reached(recallNo, Lap.HELD);
        }
    }

    /** Looks whether the customer of every order in scope is known; each of them has a contact then. */
    void lookAtList(String recallNo) {
        if (unlisted(recallNo) == 0) {
            reached(recallNo, Lap.LISTED);
        }
    }

    long unlisted(String recallNo) {
        return mapper.unlisted(recallNo);
    }

    /** By recall, in the order of the laps. */
    Map<String, List<LapTime>> laps(Collection<String> recallNos) {
        return recallNos.isEmpty()
                ? Map.of()
                : mapper.laps(recallNos).stream()
                        .sorted(Comparator.comparing(LapRow::lap))
                        .collect(groupingBy(LapRow::recallNo, mapping(Stopwatch::time, toList())));
    }

    private static LapTime time(LapRow row) {
        return new LapTime(row.lap(), row.targetMillis(), row.millis(), row.found(), row.reachedAt());
    }

    /** Since opening; it stands still once the recall is over. */
    long running(CampaignRow recall) {
        return between(recall.startedAt(), recall.closedAt() == null ? clock.instant() : recall.closedAt());
    }

    private static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
