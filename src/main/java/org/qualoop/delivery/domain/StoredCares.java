package org.qualoop.delivery.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareFilter;
import org.qualoop.delivery.CarePage;
import org.qualoop.delivery.CareView;
import org.qualoop.delivery.data.BreakRow;
import org.qualoop.delivery.data.CareMapper;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredCares implements CareApi {

    private final CareMapper cares;
    private final Engine engine;

    StoredCares(CareMapper cares, Engine engine) {
        this.cares = cares;
        this.engine = engine;
    }

    @Override
    public Optional<CareView> find(String careNo) {
        return cares.find(careNo).map(row -> views(List.of(row)).get(0));
    }

    @Override
    public CarePage list(CareFilter filter, String after, int limit) {
        CareCursor cursor = CareCursor.read(after);
        List<CareRow> rows = cares.page(filter, cursor.at(), cursor.careNo(), limit + 1);
        boolean more = rows.size() > limit;
        List<CareRow> shown = more ? rows.subList(0, limit) : rows;
        return new CarePage(views(shown), more ? CareCursor.after(shown.get(limit - 1)) : null);
    }

    @Override
    public long count(CareFilter filter) {
        return cares.count(filter);
    }

    @Override
    public List<CareView> ofOrder(String orderNo) {
        return views(cares.ofOrder(orderNo));
    }

    private List<CareView> views(List<CareRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(CareRow::careNo).toList();
        Map<String, List<BreakRow>> breaks =
                cares.breaks(numbers).stream().collect(Collectors.groupingBy(BreakRow::careNo));
        Map<String, List<TaskView>> tasks = engine.openTasksOf(numbers);
        return rows.stream()
                .map(row -> view(
                        row, breaks.getOrDefault(row.careNo(), List.of()), tasks.getOrDefault(row.careNo(), List.of())))
                .toList();
    }

    private static CareView view(CareRow row, List<BreakRow> breaks, List<TaskView> tasks) {
        return new CareView(
                row.careNo(),
                row.status(),
                row.kind(),
                row.ref(),
                row.orderNo(),
                row.shipmentNo(),
                row.warehouse(),
                row.carrier(),
                row.parcelStatus(),
                row.sinceAt(),
                row.promisedAt(),
                breaks.stream()
                        .map(b -> new CareView.Broken(b.ruleBroken(), b.brokenAt(), b.resolvedAt()))
                        .toList(),
                row.priority(),
                row.wordsZh(),
                row.wordsEn(),
                row.owner(),
                row.ownerGroup(),
                row.openedAt(),
                row.dueAt(),
                row.respondedAt(),
                row.closedAt(),
                row.outcome(),
                row.note(),
                row.ncrNo(),
                row.compensationAmount() == null ? null : Money.cny(row.compensationAmount()),
                row.paymentNo(),
                row.reissueWantedAt(),
                claim(row),
                row.processInstanceId(),
                tasks);
    }

    private static CareView.Claim claim(CareRow row) {
        return row.claimStatus() == null
                ? null
                : new CareView.Claim(
                        row.claimStatus(),
                        row.claimNo(),
                        row.claimAmount() == null ? null : Money.cny(row.claimAmount()),
                        row.claimPaid() == null ? null : Money.cny(row.claimPaid()),
                        row.claimNote(),
                        row.claimProcessId());
    }
}
