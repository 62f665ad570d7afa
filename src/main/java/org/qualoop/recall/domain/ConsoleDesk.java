package org.qualoop.recall.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.recall.RecallConsole;
import org.qualoop.recall.data.BoardMapper;
import org.qualoop.recall.data.BoardMapper.ReachRoot;
import org.qualoop.recall.data.BoardMapper.ShelfCount;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.trace.LotId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ConsoleDesk implements RecallConsole {

    private final Recalls recalls;
    private final BoardMapper mapper;
    private final Containment containment;
    private final Boards boards;
    private final Stopwatch stopwatch;
    private final Timeline timeline;
    private final Clock clock;

    ConsoleDesk(
            Recalls recalls,
            BoardMapper mapper,
            Containment containment,
            Boards boards,
            Stopwatch stopwatch,
            Timeline timeline,
            Clock clock) {
        this.recalls = recalls;
        this.mapper = mapper;
        this.containment = containment;
        this.boards = boards;
        this.stopwatch = stopwatch;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public List<Entry> list(Shelf shelf, String after, int limit) {
        List<CampaignRow> rows = mapper.shelf(shelf, after, limit);
        List<String> numbers = rows.stream().map(CampaignRow::recallNo).toList();
        Map<String, List<LapTime>> laps = stopwatch.laps(numbers);
        Map<String, List<ReachRoot>> lots =
                numbers.isEmpty() ? Map.of() : mapper.roots(numbers).stream().collect(groupingBy(ReachRoot::recallNo));
        return rows.stream()
                .map(row -> entry(
                        row,
                        lots.getOrDefault(row.recallNo(), List.of()),
                        laps.getOrDefault(row.recallNo(), List.of())))
                .toList();
    }

    private static Entry entry(CampaignRow row, List<ReachRoot> lots, List<LapTime> laps) {
        return new Entry(
                row.recallNo(),
                row.drill(),
                row.status(),
                row.riskLevel(),
                row.regime(),
                row.reason(),
                lots.stream().map(lot -> new LotId(lot.sku(), lot.lotNo())).toList(),
                row.orders(),
                row.customers(),
                row.units(),
                row.owner(),
                row.dueAt(),
                row.startedAt(),
                row.closedAt(),
                row.effectiveness(),
                row.located(),
                row.contactable(),
                row.massBalance(),
                laps);
    }

    @Override
    public Map<Shelf, Long> counts() {
        Map<Shelf, Long> counts = new EnumMap<>(Shelf.class);
        for (Shelf shelf : Shelf.values()) {
            counts.put(shelf, 0L);
        }
        mapper.shelves().forEach(row -> counts.merge(shelf(row), row.recalls(), Long::sum));
        return counts;
    }

    private static Shelf shelf(ShelfCount row) {
        if (row.drill()) {
            return Shelf.DRILLS;
        }
        return row.open() ? Shelf.OPEN : Shelf.CLOSED;
    }

    @Override
    public Optional<Board> board(String recallNo) {
        return recalls.find(recallNo).map(boards::of);
    }

    @Override
    public Optional<String> pulse(String recallNo) {
        return Optional.ofNullable(mapper.pulse(recallNo))
                .map(pulse -> pulse + "-"
                        + timeline.latest(recallNo, 1).stream()
                                .map(Timeline.Entry::id)
                                .findFirst()
                                .orElse(0L));
    }

    @Override
    public List<Recipient> recipients(String recallNo, RecipientFilter filter, String after, int limit) {
        recalls.get(recallNo);
        return mapper.recipients(recallNo, filter, after, limit);
    }

    @Override
    @Transactional
    public void count(String recallNo, int holdNo, long counted, String by) {
        if (counted < 0) {
            throw Problem.badRequest("/counted", "件数不能为负 the count must not be negative");
        }
        if (!recalls.get(recallNo).open()) {
            throw Problem.conflict("召回已结束 The recall is over: " + recallNo);
        }
        var hold = containment.hold(recallNo, holdNo);
        mapper.saveCount(recallNo, holdNo, counted, clock.instant(), by);
        recalls.note(
                recallNo,
                "recall.counted",
                by,
                Map.of(
                        "warehouse", hold.warehouse(),
                        "lotNo", hold.lotNo(),
                        "counted", Long.toString(counted),
                        "booked", Long.toString(hold.qty())));
        stopwatch.lookAtHolds(recallNo);
    }
}
