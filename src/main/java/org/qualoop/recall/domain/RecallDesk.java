package org.qualoop.recall.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.ncr.NcrApi;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.recall.Lap;
import org.qualoop.recall.RecallApi;
import org.qualoop.recall.RecallRequest;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.RiskLevel;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.NewCampaign;
import org.qualoop.recall.data.ScopeCounts;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class RecallDesk implements RecallApi {

    private static final String PROCESS = "lot-recall";

    private final CampaignMapper campaigns;
    private final Scopes scopes;
    private final Regimes regimes;
    private final RecallViews views;
    private final TraceApi trace;
    private final NcrApi ncrs;
    private final Numbers numbers;
    private final Engine engine;
    private final Recalls recalls;
    private final OpenLots openLots;
    private final Stopwatch stopwatch;
    private final LotTraces traces;
    private final Clock clock;

    RecallDesk(
            CampaignMapper campaigns,
            Scopes scopes,
            Regimes regimes,
            RecallViews views,
            TraceApi trace,
            NcrApi ncrs,
            Numbers numbers,
            Engine engine,
            Recalls recalls,
            OpenLots openLots,
            Stopwatch stopwatch,
            LotTraces traces,
            Clock clock) {
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.regimes = regimes;
        this.views = views;
        this.trace = trace;
        this.ncrs = ncrs;
        this.numbers = numbers;
        this.engine = engine;
        this.recalls = recalls;
        this.openLots = openLots;
        this.stopwatch = stopwatch;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public String start(RecallRequest request, String by) {
        check(request);
        String recallNo = numbers.next(Recalls.SERIES);
        Instant now = clock.instant();
        RiskLevel level = RiskLevel.of(request.risk());
        campaigns.insert(new NewCampaign(
                recallNo,
                request.reason(),
                request.risk(),
                level,
                request.regime(),
                request.drill(),
                request.ncrNo(),
                now,
                by));
        List<LotId> lots = request.lots().stream().distinct().toList();
        if (!request.drill()) {
            openLots.claim(recallNo, lots);
        }
        stopwatch.start(recallNo, request.drill());
        ScopeCounts scope = scopes.freeze(recallNo, lots, now);
        traceBack(recallNo, lots);
        Map<String, Object> variables = new HashMap<>();
        variables.put("regime", request.regime());
        variables.put("riskLevel", level.name());
        variables.put("drill", request.drill());
        campaigns.setProcess(recallNo, engine.start(PROCESS, recallNo, variables));
        recalls.note(
                recallNo,
                request.drill() ? "recall.drillStarted" : "recall.started",
                by,
                Map.of("lots", "" + scope.lots(), "orders", "" + scope.orders(), "units", "" + scope.units()));
        return recallNo;
    }

    /** What the lots were made of, their purchase orders and suppliers. */
    private void traceBack(String recallNo, List<LotId> lots) {
        long begun = System.nanoTime();
        Set<Object> sources = new HashSet<>();
        for (LotId lot : lots) {
            LotTrace back = traces.trace(lot, null, 1);
            back.madeFrom().forEach(part -> sources.add(new LotId(part.sku(), part.lotNo())));
            back.purchaseOrders().forEach(order -> sources.add(order.poNo()));
            if (back.supplier() != null) {
                sources.add(back.supplier());
            }
        }
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        stopwatch.took(recallNo, Lap.BACK, millis, (long) sources.size());
    }

    private void check(RecallRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (regimes.find(request.regime()).isEmpty()) {
            errors.add(new FieldError("/regime", "须是 must be one of " + regimes.codes()));
        }
        Set<LotId> known = trace.lots(request.lots()).stream()
                .map(lot -> new LotId(lot.sku(), lot.lotNo()))
                .collect(Collectors.toSet());
        for (int i = 0; i < request.lots().size(); i++) {
            LotId lot = request.lots().get(i);
            if (!known.contains(lot)) {
                errors.add(new FieldError(
                        "/lots/" + i + "/lotNo", "没有这个批次 no fact names this lot: " + lot.sku() + " / " + lot.lotNo()));
            }
        }
        if (request.ncrNo() != null && ncrs.find(request.ncrNo()).isEmpty()) {
            errors.add(new FieldError("/ncrNo", "没有这张质量异常单 no such NCR: " + request.ncrNo()));
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest("请求有误 The request is not valid", errors);
        }
        if (!request.drill()) {
            openLots.check(request.lots());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RecallView> find(String recallNo) {
        return campaigns.find(recallNo).map(views::view);
    }

    @Override
    @Transactional(readOnly = true)
    public long countOpen() {
        return campaigns.countOpen();
    }
}
