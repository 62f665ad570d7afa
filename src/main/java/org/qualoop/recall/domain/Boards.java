package org.qualoop.recall.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.qualoop.recall.RecallConsole.Board;
import org.qualoop.recall.RecallConsole.Funnel;
import org.qualoop.recall.RecallConsole.Hold;
import org.qualoop.recall.RecallConsole.LotBooks;
import org.qualoop.recall.RecallConsole.Reach;
import org.qualoop.recall.RecallConsole.Round;
import org.qualoop.recall.RecallConsole.ScopeLot;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.data.BoardMapper;
import org.qualoop.recall.data.BoardMapper.CountRow;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.HoldMapper;
import org.qualoop.recall.data.HoldRow;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotReach;
import org.qualoop.trace.LotReach.LotUnits;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.StockPlace;
import org.springframework.stereotype.Component;

/** Puts the board of one recall together. */
@Component
class Boards {

    /** Places and books of more lots than these are not looked up on every look at the board. */
    private static final int LOTS = 20;

    private final RecallViews views;
    private final BoardMapper mapper;
    private final HoldMapper holds;
    private final Stopwatch stopwatch;
    private final LotReach reach;
    private final TraceApi trace;

    Boards(
            RecallViews views,
            BoardMapper mapper,
            HoldMapper holds,
            Stopwatch stopwatch,
            LotReach reach,
            TraceApi trace) {
        this.views = views;
        this.mapper = mapper;
        this.holds = holds;
        this.stopwatch = stopwatch;
        this.reach = reach;
        this.trace = trace;
    }

    Board of(CampaignRow row) {
        String no = row.recallNo();
        RecallView recall = views.view(row);
        List<Funnel> channels = mapper.funnels(no);
        return new Board(
                recall,
                stopwatch.laps(List.of(no)).getOrDefault(no, List.of()),
                stopwatch.running(row),
                lots(recall),
                recall.lots().stream().limit(LOTS).map(this::books).toList(),
                holds(no),
                all(channels),
                channels,
                mapper.rounds(no).stream()
                        .map(r -> new Round(
                                r.roundNo(), r.startedAt(), r.entered(), r.sent(), r.unreached(), r.answered()))
                        .toList(),
                stopwatch.unlisted(no));
    }

    private List<ScopeLot> lots(RecallView recall) {
        Map<LotId, List<Reach>> reached =
                mapper.reach(recall.recallNo()).stream().collect(groupingBy(one -> new LotId(one.sku(), one.lotNo())));
        return recall.scope().lotsByLevel().stream()
                .map(lot -> new ScopeLot(
                        lot.sku(),
                        lot.lotNo(),
                        lot.level(),
                        lot.late(),
                        reached.getOrDefault(new LotId(lot.sku(), lot.lotNo()), List.of())))
                .toList();
    }

    private LotBooks books(LotId lot) {
        LotUnits units = reach.units(lot);
        return new LotBooks(
                lot,
                units.in(),
                units.stock(),
                units.shipped(),
                units.used(),
                units.in() - units.stock() - units.shipped() - units.used());
    }

    private List<Hold> holds(String no) {
        List<HoldRow> rows = holds.holds(no);
        Map<Integer, CountRow> counts =
                mapper.counts(no).stream().collect(toMap(CountRow::holdNo, Function.identity()));
        Map<LotId, List<StockPlace>> places = new HashMap<>();
        rows.stream()
                .map(row -> new LotId(row.sku(), row.lotNo()))
                .distinct()
                .limit(LOTS)
                .forEach(lot -> places.put(lot, trace.stockOf(lot.sku(), lot.lotNo())));
        return rows.stream()
                .map(row -> hold(
                        row,
                        places.getOrDefault(new LotId(row.sku(), row.lotNo()), List.of()),
                        counts.get(row.holdNo())))
                .toList();
    }

    private static Hold hold(HoldRow row, List<StockPlace> places, CountRow count) {
        return new Hold(
                row.holdNo(),
                RecallViews.hold(row),
                places.stream()
                        .filter(place -> place.warehouse().equals(row.warehouse()))
                        .toList(),
                count == null ? null : count.counted(),
                count == null ? null : count.countedAt(),
                count == null ? null : count.countedBy());
    }

    private static Funnel all(List<Funnel> parts) {
        return new Funnel(
                null,
                null,
                sum(parts, Funnel::recipients),
                sum(parts, Funnel::contactable),
                sum(parts, Funnel::notified),
                sum(parts, Funnel::delivered),
                sum(parts, Funnel::answered),
                sum(parts, Funnel::settled),
                sum(parts, Funnel::unreached));
    }

    private static long sum(List<Funnel> parts, ToLongFunction<Funnel> figure) {
        return parts.stream().mapToLong(figure).sum();
    }
}
