package org.qualoop.recall.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.inspection.LotHolds;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.HoldMapper;
import org.qualoop.recall.data.HoldRow;
import org.qualoop.recall.data.HoldStatus;
import org.qualoop.recall.data.OutboundRow;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LotRow;
import org.qualoop.trace.LotId;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OutboundView;
import org.qualoop.trace.TraceApi.StockPlace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lots in scope from leaving: at our own ship gate at once, and in every warehouse that has them. */
@Component
@Transactional
public class Containment {

    private final HoldMapper mapper;
    private final ScopeMapper scopes;
    private final LotHolds holds;
    private final TraceApi trace;
    private final Recalls recalls;
    private final Engine engine;
    private final Stopwatch stopwatch;
    private final Clock clock;

    Containment(
            HoldMapper mapper,
            ScopeMapper scopes,
            LotHolds holds,
            TraceApi trace,
            Recalls recalls,
            Engine engine,
            Stopwatch stopwatch,
            Clock clock) {
        this.mapper = mapper;
        this.scopes = scopes;
        this.holds = holds;
        this.trace = trace;
        this.recalls = recalls;
        this.engine = engine;
        this.stopwatch = stopwatch;
        this.clock = clock;
    }

    /** Asks for every hold and stop that has not been asked for; in a drill it only notes them. */
    public void request(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        Instant now = clock.instant();
        int before = mapper.lastNo(recallNo);
        int no = before;
        for (LotRow row : scopes.lots(recallNo)) {
            LotId lot = row.id();
            if (!recall.drill() && recall.status() != RecallStatus.REJECTED) {
                holds.hold(lot.sku(), lot.lotNo(), recall.reason(), recallNo, CurrentUser.name());
            }
            no = requestHolds(recall, lot, no, now);
        }
        if (no > before) {
            recalls.note(recallNo, "recall.holdsRequested", Map.of("holds", "" + (no - before)));
        }
        stopwatch.lookAtHolds(recallNo);
    }

    private int requestHolds(CampaignRow recall, LotId lot, int lastNo, Instant now) {
        Map<String, Long> places = trace.stockOf(lot.sku(), lot.lotNo()).stream()
                .collect(Collectors.groupingBy(StockPlace::warehouse, Collectors.summingLong(StockPlace::qty)));
        for (OutboundView outbound : trace.openOutboundsOf(lot.sku(), lot.lotNo())) {
            places.putIfAbsent(outbound.warehouse(), 0L);
            mapper.insertOutbound(new OutboundRow(
                    recall.recallNo(),
                    outbound.outboundNo(),
                    outbound.orderNo(),
                    outbound.warehouse(),
                    recall.drill() ? OutboundRow.Status.SIMULATED : OutboundRow.Status.REQUESTED,
                    now,
                    null));
        }
        int no = lastNo;
        HoldStatus status = recall.drill() ? HoldStatus.SIMULATED : HoldStatus.REQUESTED;
        for (String warehouse : places.keySet().stream().sorted().toList()) {
            no += mapper.insertHold(new HoldRow(
                    recall.recallNo(),
                    warehouse,
                    lot.sku(),
                    lot.lotNo(),
                    no + 1,
                    places.get(warehouse),
                    status,
                    now,
                    null,
                    null,
                    null));
        }
        return no;
    }

    /** A run takes what nobody takes care of. */
    public void take(String recallNo, String runId) {
        mapper.takeHolds(recallNo, runId);
        mapper.takeOutbounds(recallNo, runId);
    }

    public List<String> holdsOf(String recallNo, String runId) {
        return mapper.taken(recallNo, runId).stream().map(String::valueOf).toList();
    }

    public List<String> outboundsOf(String recallNo, String runId) {
        return mapper.takenOutbounds(recallNo, runId);
    }

    /** Whether that warehouse takes holds by its system; else a person calls or writes to it. */
    public boolean isSupported(String warehouse) {
        return "SYSTEM"
                .equals(engine.decide("hold-route", Map.of("warehouse", warehouse))
                        .get(0)
                        .get("route"));
    }

    public HoldRow hold(String recallNo, int holdNo) {
        return mapper.hold(recallNo, holdNo)
                .orElseThrow(() -> Problem.notFound("没有这条冻结 There is no hold " + holdNo + " of " + recallNo));
    }

    public void confirmed(String recallNo, int holdNo, String by, String note) {
        mapper.setStatus(recallNo, holdNo, HoldStatus.CONFIRMED, clock.instant(), by, note);
        HoldRow hold = hold(recallNo, holdNo);
        recalls.note(
                recallNo,
                "recall.holdConfirmed",
                by,
                Map.of("warehouse", hold.warehouse(), "sku", hold.sku(), "lotNo", hold.lotNo()));
        stopwatch.lookAtHolds(recallNo);
    }

    public void unsupported(String recallNo, int holdNo) {
        mapper.setStatus(recallNo, holdNo, HoldStatus.UNSUPPORTED, null, null, null);
    }

    public void stopped(String recallNo, String outboundNo, boolean inTime) {
        mapper.setOutbound(
                recallNo,
                outboundNo,
                inTime ? OutboundRow.Status.STOPPED : OutboundRow.Status.TOO_LATE,
                clock.instant());
        recalls.note(
                recallNo,
                inTime ? "recall.outboundStopped" : "recall.outboundTooLate",
                Map.of("outboundNo", outboundNo));
    }

    /** Our ship gate lets the lots go again. */
    public void letGo(String recallNo) {
        for (LotRow lot : scopes.lots(recallNo)) {
            holds.release(lot.sku(), lot.lotNo(), recallNo, CurrentUser.name());
        }
        recalls.note(recallNo, "recall.released", Map.of());
    }

    /** Holds that a warehouse confirmed. */
    public List<String> confirmed(String recallNo) {
        return mapper.confirmed(recallNo).stream().map(String::valueOf).toList();
    }

    /** Lots that a warehouse confirmed to hold, as {@code sku|lotNo}. */
    public List<String> lotsHeld(String recallNo) {
        return mapper.holds(recallNo).stream()
                .filter(hold -> hold.status() == HoldStatus.CONFIRMED)
                .map(hold -> hold.sku() + "|" + hold.lotNo())
                .distinct()
                .toList();
    }

    /** Lots in scope that lay in stock when they were held, as {@code sku|lotNo}. */
    public List<String> lotsInStock(String recallNo) {
        return mapper.holds(recallNo).stream()
                .filter(hold -> hold.qty() > 0)
                .map(hold -> hold.sku() + "|" + hold.lotNo())
                .distinct()
                .toList();
    }
}
