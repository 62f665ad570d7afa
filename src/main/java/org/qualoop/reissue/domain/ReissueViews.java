package org.qualoop.reissue.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;
import org.qualoop.reissue.ReissueView;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueMapper.UnitRow;
import org.qualoop.reissue.data.ReissueRow;
import org.springframework.stereotype.Component;

/** Puts reissues together with their lines, units and open tasks. */
@Component
class ReissueViews {

    private final ReissueMapper mapper;
    private final Engine engine;

    ReissueViews(ReissueMapper mapper, Engine engine) {
        this.mapper = mapper;
        this.engine = engine;
    }

    List<ReissueView> of(List<ReissueRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(ReissueRow::reissueNo).toList();
        Map<String, List<ReissueLineRow>> lines =
                mapper.lines(numbers).stream().collect(Collectors.groupingBy(ReissueLineRow::reissueNo));
        Map<String, List<UnitRow>> units =
                mapper.units(numbers).stream().collect(Collectors.groupingBy(UnitRow::reissueNo));
        Map<String, List<TaskView>> tasks = engine.openTasksOf(rows.stream()
                .filter(row -> row.status().open())
                .map(ReissueRow::reissueNo)
                .toList());
        return rows.stream()
                .map(row -> view(
                        row,
                        lines.getOrDefault(row.reissueNo(), List.of()).stream()
                                .map(line -> line(line, units.getOrDefault(row.reissueNo(), List.of())))
                                .toList(),
                        tasks.getOrDefault(row.reissueNo(), List.of())))
                .toList();
    }

    private static ReissueView view(ReissueRow row, List<ReissueView.Line> lines, List<TaskView> tasks) {
        return new ReissueView(
                row.reissueNo(),
                row.status().name(),
                row.outcome(),
                row.orderNo(),
                row.misNo(),
                row.replaces(),
                row.reason().name(),
                row.resolution().name(),
                lines,
                row.collectAsked(),
                row.collection().name(),
                row.collectTrackingNo(),
                row.wrongSku(),
                money(row.worthAmount(), row.currency()),
                row.requestedBy(),
                row.approvedBy(),
                row.refuseReason(),
                row.shipmentNo(),
                row.trackingNo(),
                row.shippedAt(),
                money(row.refundAmount(), row.currency()),
                row.refundNo(),
                row.ncrNo(),
                row.owner(),
                row.dueAt(),
                row.openedAt(),
                row.closedAt(),
                row.processInstanceId(),
                tasks);
    }

    private static ReissueView.Line line(ReissueLineRow line, List<UnitRow> units) {
        return new ReissueView.Line(
                line.orderLineNo(),
                line.sku(),
                line.qty(),
                line.state().name(),
                line.outboundNo(),
                units.stream()
                        .filter(unit -> unit.sku().equals(line.sku()))
                        .map(unit -> new ReissueView.Unit(unit.lotNo(), unit.scannedBy(), unit.scannedAt()))
                        .toList());
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
