package org.qualoop.reissue.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.data.NewReissue;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.rma.OrderRemedies;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where reissues are opened: the one place that decides whether units may be issued, whichever door asks. */
@Service
@Transactional
public class ReissueDesk {

    static final String SERIES = "RSH";
    private static final String PROCESS = "reissue";
    private static final Duration HISTORY = Duration.ofDays(90);

    private final ReissueMapper mapper;
    private final OrderRemedies remedies;
    private final UnitGuard guard;
    private final UnitPrices prices;
    private final TraceApi trace;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    ReissueDesk(
            ReissueMapper mapper,
            OrderRemedies remedies,
            UnitGuard guard,
            UnitPrices prices,
            TraceApi trace,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.remedies = remedies;
        this.guard = guard;
        this.prices = prices;
        this.trace = trace;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @see org.qualoop.reissue.ReissueApi#open */
    public String open(ReissueRequest request, String by) {
        remedies.hold(request.orderNo());
        OrderView order = trace.order(request.orderNo())
                .orElseThrow(() -> Problem.unprocessable("/orderNo", "没有这个订单 There is no order " + request.orderNo()));
        guard.check(request, order);
        String reissueNo = numbers.next(SERIES);
        NewReissue row = row(reissueNo, request, order, by);
        mapper.insert(row);
        request.lines().forEach(line -> mapper.addLine(line(row, line, order)));
        timeline.add(
                reissueNo,
                "reissue.opened",
                by,
                Map.of("orderNo", row.orderNo(), "reason", row.reason().name()));
        mapper.setProcess(reissueNo, engine.start(PROCESS, reissueNo, start(row, request)));
        return reissueNo;
    }

    private NewReissue row(String reissueNo, ReissueRequest request, OrderView order, String by) {
        Money worth = prices.paid(order, request.lines());
        return new NewReissue(
                reissueNo,
                order.orderNo(),
                request.misNo(),
                request.replaces(),
                order.channel(),
                order.customerId(),
                request.reason(),
                request.refund() ? ReissueRow.Resolution.REFUND : ReissueRow.Resolution.RESHIP,
                request.collectWrongItem(),
                request.wrongSku(),
                worth == null ? null : worth.amount(),
                worth == null ? "CNY" : worth.currency(),
                by,
                clock.instant());
    }

    private static ReissueLineRow line(NewReissue row, ReissueRequest.Line line, OrderView order) {
        String ordered = order.line(line.orderLineNo()).orElseThrow().sku();
        return new ReissueLineRow(
                row.reissueNo(),
                line.orderLineNo(),
                row.orderNo(),
                ordered,
                line.sku() == null ? ordered : line.sku(),
                line.qty(),
                ReissueLineRow.State.OPEN,
                false,
                null,
                null);
    }

    private Map<String, Object> start(NewReissue row, ReissueRequest request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("requestedBy", row.requestedBy());
        variables.put("resolution", row.resolution().name());
        variables.put(
                "worth", row.worthAmount() == null ? null : row.worthAmount().doubleValue());
        variables.put(
                "units",
                request.lines().stream().mapToInt(ReissueRequest.Line::qty).sum());
        variables.put("earlier", earlier(row));
        variables.put("packersFault", row.reason().packersFault() && row.misNo() == null);
        variables.put("approval", null);
        variables.put("shortage", null);
        return variables;
    }

    /** What the customer got again before this one. */
    private int earlier(NewReissue row) {
        return row.customerId() == null
                ? 0
                : mapper.countOfCustomer(row.customerId(), row.openedAt().minus(HISTORY)) - 1;
    }
}
