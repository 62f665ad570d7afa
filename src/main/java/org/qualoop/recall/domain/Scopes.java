package org.qualoop.recall.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.recall.Lap;
import org.qualoop.recall.data.BoardMapper;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ScopeCounts;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LotRow;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotReach;
import org.qualoop.trace.LotReach.ReachedLot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what a recall reaches, and adds what late facts bring; what is there is never changed or taken away. */
@Component
@Transactional
public class Scopes {

    private record ScopeLot(String recallNo, ReachedLot lot, Instant addedAt) {}

    private static final Table<ScopeLot> LOTS = Table.<ScopeLot>of("recall_lot")
            .key("recall_no", ScopeLot::recallNo)
            .key("sku", row -> row.lot().lot().sku())
            .key("lot_no", row -> row.lot().lot().lotNo())
            .key("step", row -> row.lot().level())
            .key("added_at", ScopeLot::addedAt);

    private final LotReach reach;
    private final CampaignMapper campaigns;
    private final ScopeMapper scopes;
    private final BoardMapper board;
    private final Stopwatch stopwatch;
    private final Bulk bulk;
    private final Clock clock;

    Scopes(
            LotReach reach,
            CampaignMapper campaigns,
            ScopeMapper scopes,
            BoardMapper board,
            Stopwatch stopwatch,
            Bulk bulk,
            Clock clock) {
        this.reach = reach;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.board = board;
        this.stopwatch = stopwatch;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** At the start of a recall, from the lots that were asked for. */
    public ScopeCounts freeze(String recallNo, List<LotId> roots, Instant startedAt) {
        long begun = System.nanoTime();
        write(recallNo, reach.spread(roots), startedAt, null);
        ScopeCounts counts = scopes.count(recallNo, null);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        campaigns.setScope(recallNo, counts, clock.instant(), millis);
        stopwatch.took(recallNo, Lap.FORWARD, millis, counts.orders() + counts.inferredOrders());
        stopwatch.reached(recallNo, Lap.SCOPE);
        return counts;
    }

    /** Traces again and adds what is new. */
    public ScopeCounts refresh(CampaignRow recall) {
        campaigns.clearStale(recall.recallNo());
        write(recall.recallNo(), reach.spread(roots(recall.recallNo())), recall.startedAt(), clock.instant());
        return scopes.count(recall.recallNo(), true);
    }

    public List<LotId> roots(String recallNo) {
        return scopes.lots(recallNo).stream()
                .filter(lot -> lot.step() == 0)
                .map(LotRow::id)
                .toList();
    }

    public List<LotId> lots(String recallNo) {
        return scopes.lots(recallNo).stream().map(LotRow::id).toList();
    }

    /** Lines that left after the recall began. */
    public long leaks(String recallNo) {
        return scopes.countLeaks(recallNo);
    }

    private void write(String recallNo, List<ReachedLot> lots, Instant startedAt, Instant addedAt) {
        Set<LotId> known = scopes.lots(recallNo).stream().map(LotRow::id).collect(Collectors.toSet());
        bulk.insert(
                LOTS,
                lots.stream()
                        .filter(lot -> !known.contains(lot.lot()))
                        .map(lot -> new ScopeLot(recallNo, lot, addedAt))
                        .toList());
        scopes.copyLines(recallNo, startedAt, addedAt);
        scopes.copyPackaging(recallNo, startedAt, addedAt);
        scopes.copyInferred(recallNo, startedAt, addedAt);
        board.clearReach(recallNo);
        board.fillReach(recallNo);
    }
}
