package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.qualoop.reissue.MisShipmentView;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentMapper.LineRow;
import org.qualoop.reissue.data.MisShipmentRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts reports together with their lines and open tasks. */
@Service
@Transactional(readOnly = true)
public class MisShipmentViews {

    private final MisShipmentMapper mapper;
    private final Engine engine;

    MisShipmentViews(MisShipmentMapper mapper, Engine engine) {
        this.mapper = mapper;
        this.engine = engine;
    }

    public Optional<MisShipmentView> find(String misNo) {
        return mapper.find(misNo).map(row -> of(List.of(row)).get(0));
    }

    /** @param status null: any; newest first */
    public List<MisShipmentView> list(String status, String after, int limit) {
        return of(mapper.page(status == null ? null : MisShipmentRow.Status.valueOf(status), after, limit));
    }

    public List<MisShipmentView> ofOrder(String orderNo) {
        return of(mapper.ofOrder(orderNo));
    }

    public long countOpen() {
        return mapper.countOpen();
    }

    private List<MisShipmentView> of(List<MisShipmentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(MisShipmentRow::misNo).toList();
        Map<String, List<LineRow>> lines =
                mapper.lines(numbers).stream().collect(Collectors.groupingBy(LineRow::misNo));
        Map<String, List<TaskView>> tasks = engine.openTasksOf(rows.stream()
                .filter(row -> row.status().open())
                .map(MisShipmentRow::misNo)
                .toList());
        return rows.stream()
                .map(row -> view(
                        row, lines.getOrDefault(row.misNo(), List.of()), tasks.getOrDefault(row.misNo(), List.of())))
                .toList();
    }

    private static MisShipmentView view(MisShipmentRow row, List<LineRow> lines, List<TaskView> tasks) {
        return new MisShipmentView(
                row.misNo(),
                row.status().name(),
                row.orderNo(),
                row.sourceKind(),
                row.caseNo(),
                name(row.claimed()),
                row.text(),
                row.verdict(),
                row.decision(),
                name(row.kind()),
                row.decidedBy(),
                row.decidedAt(),
                lines.stream()
                        .map(line -> new MisShipmentView.Line(line.orderLineNo(), line.sku(), line.qty()))
                        .toList(),
                row.reissueNo(),
                row.ncrNo(),
                row.owner(),
                row.dueAt(),
                row.openedBy(),
                row.openedAt(),
                row.closedAt(),
                row.processInstanceId(),
                tasks);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
