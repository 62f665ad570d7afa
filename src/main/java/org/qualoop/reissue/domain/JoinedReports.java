package org.qualoop.reissue.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.qualoop.reissue.MisShipmentReports;
import org.qualoop.reissue.MisShipmentView;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JoinedReports implements MisShipmentReports {

    private static final String TASK = "decideMisShipment";

    private final MisShipmentMapper mapper;
    private final MisShipments reports;
    private final MisShipmentViews views;
    private final ReissueApi reissues;
    private final Engine engine;

    JoinedReports(
            MisShipmentMapper mapper,
            MisShipments reports,
            MisShipmentViews views,
            ReissueApi reissues,
            Engine engine) {
        this.mapper = mapper;
        this.reports = reports;
        this.views = views;
        this.reissues = reissues;
        this.engine = engine;
    }

    @Override
    public Optional<String> openOf(String orderNo) {
        return mapper.openOf(orderNo).map(MisShipmentRow::misNo);
    }

    @Override
    public List<MisShipmentView> ofOrder(String orderNo) {
        return views.ofOrder(orderNo);
    }

    @Override
    public String reissue(ReissueRequest request, String by) {
        return openOf(request.orderNo())
                .filter(misNo -> request.reason().packersFault() && request.misNo() == null)
                .map(misNo -> join(misNo, request, by))
                .orElseGet(() -> reissues.open(request, by));
    }

    /** While the report waits for news there is nothing to decide: it keeps the reissue for whoever decides later. */
    private String join(String misNo, ReissueRequest request, String by) {
        Optional<TaskView> task = engine.openTasks(misNo).stream()
                .filter(one -> one.key().equals(TASK))
                .findFirst();
        if (task.isEmpty()) {
            String reissueNo = reissues.open(of(misNo, request), by);
            reports.issued(misNo, reissueNo);
            return reissueNo;
        }
        engine.complete(task.get().id(), decision(request));
        return reports.get(misNo).reissueNo();
    }

    private static ReissueRequest of(String misNo, ReissueRequest request) {
        return new ReissueRequest(
                request.orderNo(),
                request.reason(),
                request.lines(),
                request.collectWrongItem(),
                request.wrongSku(),
                request.refund(),
                misNo,
                request.replaces());
    }

    /** What the form of the task would say. */
    private static Map<String, Object> decision(ReissueRequest request) {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", request.refund() ? "REFUND" : "REISSUE");
        values.put("kind", request.reason().name());
        values.put("collectWrongItem", request.collectWrongItem());
        values.put("wrongSku", request.wrongSku());
        values.put("otherParcelSeen", true);
        request.lines().forEach(line -> values.put("units_" + line.orderLineNo(), line.qty()));
        return values;
    }
}
