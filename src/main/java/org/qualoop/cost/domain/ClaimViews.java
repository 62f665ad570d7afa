package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.cost.ClaimPage;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.ClaimView;
import org.qualoop.cost.ClaimView.Line;
import org.qualoop.cost.ClaimView.Round;
import org.qualoop.cost.data.ClaimLineRow;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimMapper.RoundRow;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims as pages and APIs show them. */
@Component
@Transactional(readOnly = true)
public class ClaimViews {

    private final ClaimMapper claims;
    private final Suppliers suppliers;
    private final Engine engine;

    ClaimViews(ClaimMapper claims, Suppliers suppliers, Engine engine) {
        this.claims = claims;
        this.suppliers = suppliers;
        this.engine = engine;
    }

    public Optional<ClaimView> find(String claimNo) {
        return claims.find(claimNo)
                .map(row ->
                        view(row, claims.lines(claimNo), claims.rounds(claimNo), engine.openTasks(claimNo), name(row)));
    }

    public ClaimPage page(ClaimStatus status, String supplier, String after, int limit) {
        List<ClaimRow> rows = claims.page(status, supplier, after, limit + 1);
        List<ClaimRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        Map<String, List<TaskView>> tasks =
                engine.openTasksOf(shown.stream().map(ClaimRow::claimNo).toList());
        return new ClaimPage(
                shown.stream()
                        .map(row -> view(
                                row, List.of(), List.of(), tasks.getOrDefault(row.claimNo(), List.of()), name(row)))
                        .toList(),
                rows.size() > limit ? shown.get(limit - 1).claimNo() : null);
    }

    public long countOpen() {
        return claims.countOpen();
    }

    private String name(ClaimRow row) {
        return suppliers.find(row.supplierCode()).map(Supplier::name).orElse(null);
    }

    private static ClaimView view(
            ClaimRow row, List<ClaimLineRow> lines, List<RoundRow> rounds, List<TaskView> tasks, String name) {
        return new ClaimView(
                row.claimNo(),
                row.status(),
                row.supplierCode(),
                name,
                row.periodFrom(),
                row.periodTo(),
                money(row.claimed(), row),
                row.note(),
                row.approvedBy(),
                row.refusedReason(),
                row.letterId(),
                row.sentAt(),
                row.replyBy(),
                money(row.agreed(), row),
                row.agreedBy(),
                money(row.settled(), row),
                row.settledHow(),
                row.settledRef(),
                row.settledBy(),
                row.settledAt(),
                row.outcome(),
                row.withdrawnReason(),
                row.owner(),
                row.ownerGroup(),
                row.dueAt(),
                row.openedAt(),
                row.openedBy(),
                row.closedAt(),
                lines.stream().map(line -> line(line, row)).toList(),
                rounds.stream().map(round -> round(round, row)).toList(),
                row.processInstanceId(),
                tasks);
    }

    private static Line line(ClaimLineRow line, ClaimRow row) {
        return new Line(
                line.lineNo(),
                line.entryId(),
                line.recordNo(),
                line.item(),
                line.eventNo(),
                line.kind(),
                line.orderNo(),
                line.sku(),
                line.lotNo(),
                line.qty(),
                line.at(),
                money(line.loss(), row),
                line.sharePercent(),
                money(line.amount(), row),
                line.leftOut());
    }

    private static Round round(RoundRow round, ClaimRow row) {
        return new Round(
                round.roundNo(),
                round.at(),
                round.byUser(),
                round.reply(),
                money(round.offered(), row),
                round.decision(),
                money(round.amount(), row),
                round.words());
    }

    private static Money money(BigDecimal amount, ClaimRow row) {
        return amount == null ? null : new Money(amount, row.currency());
    }
}
