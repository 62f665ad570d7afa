package org.qualoop.ncr.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qualoop.ncr.NcrBoard;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrPage;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class Lanes implements NcrBoard {

    private final NcrMapper ncrs;
    private final NcrViews views;
    private final Clock clock;

    Lanes(NcrMapper ncrs, NcrViews views, Clock clock) {
        this.ncrs = ncrs;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Map<NcrStage, Lane> lanes(NcrFilter filter) {
        Map<NcrStage, Lane> lanes = new EnumMap<>(NcrStage.class);
        for (NcrStage stage : NcrStage.values()) {
            lanes.put(stage, new Lane(stage, 0, 0, null));
        }
        ncrs.lanes(filter, clock.instant(), doneSince())
                .forEach(
                        row -> lanes.put(row.stage(), new Lane(row.stage(), row.count(), row.overdue(), row.oldest())));
        return lanes;
    }

    @Override
    public NcrPage lane(NcrFilter filter, String after, int limit) {
        NcrRow last = after == null
                ? null
                : ncrs.find(after).orElseThrow(() -> Problem.badRequest("/after", "没有这个游标 No such cursor: " + after));
        List<NcrRow> rows = ncrs.lane(filter, doneSince(), last, limit + 1);
        List<NcrRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new NcrPage(
                views.of(shown), rows.size() > limit ? shown.get(limit - 1).ncrNo() : null);
    }

    private Instant doneSince() {
        return clock.instant().minus(Duration.ofDays(DAYS_SHOWN));
    }

    @Override
    public String pulse() {
        return ncrs.pulse();
    }
}
