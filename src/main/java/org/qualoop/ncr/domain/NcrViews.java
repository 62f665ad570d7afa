package org.qualoop.ncr.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qualoop.inspection.LotHolds;
import org.qualoop.ncr.NcrCosts;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrPage;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.NcrView.Handover;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.ncr.NcrView.Source;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrDetailMapper.HandoverRow;
import org.qualoop.ncr.data.NcrDetailMapper.LiabilityRow;
import org.qualoop.ncr.data.NcrDetailMapper.SourceRow;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.Problem;
import org.qualoop.platform.TaskView;
import org.qualoop.trace.DossierSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an NCR together from its row, what hangs on it, and its open tasks; a whole page at a time. */
@Component
class NcrViews {

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final LotHolds holds;
    private final Engine engine;
    private final ObjectProvider<NcrCosts> costs;
    private final Clock clock;

    NcrViews(
            NcrMapper ncrs,
            NcrDetailMapper details,
            LotHolds holds,
            Engine engine,
            ObjectProvider<NcrCosts> costs,
            Clock clock) {
        this.ncrs = ncrs;
        this.details = details;
        this.holds = holds;
        this.engine = engine;
        this.costs = costs;
        this.clock = clock;
    }

    Optional<NcrView> find(String ncrNo) {
        return ncrs.find(ncrNo).map(row -> of(List.of(row)).get(0));
    }

    NcrPage page(NcrFilter filter, String after, int limit) {
        Instant beforeAt = after == null
                ? null
                : ncrs.find(after)
                        .orElseThrow(() -> Problem.badRequest("/after", "没有这个游标 No such cursor: " + after))
                        .openedAt();
        List<NcrRow> rows = ncrs.page(filter, beforeAt, after, limit + 1);
        List<NcrRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new NcrPage(of(shown), rows.size() > limit ? shown.get(limit - 1).ncrNo() : null);
    }

    long count(NcrFilter filter) {
        return ncrs.count(filter);
    }

    List<NcrView> ofOrder(String orderNo) {
        return of(ncrs.ofOrder(orderNo));
    }

    List<NcrView> ofLot(String sku, String lotNo) {
        return of(ncrs.page(NcrFilter.ofLot(sku, lotNo), null, null, DossierSection.MOST));
    }

    List<NcrView> ofSource(SourceKind kind, String ref) {
        return of(ncrs.ofSource(kind, ref));
    }

    List<NcrView> of(List<NcrRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(NcrRow::ncrNo).toList();
        List<String> open =
                rows.stream().filter(NcrRow::open).map(NcrRow::ncrNo).toList();
        var sources = details.sources(numbers).stream().collect(groupingBy(SourceRow::ncrNo));
        var liability = details.liability(numbers).stream().collect(groupingBy(LiabilityRow::ncrNo));
        var handovers = details.handovers(numbers).stream().collect(groupingBy(HandoverRow::ncrNo));
        Map<String, List<TaskView>> tasks = engine.openTasksOf(open);
        Map<String, Money> losses =
                costs.stream().findFirst().map(all -> all.of(numbers)).orElse(Map.of());
        return rows.stream()
                .map(row -> view(
                        row,
                        sources.getOrDefault(row.ncrNo(), List.of()),
                        liability.getOrDefault(row.ncrNo(), List.of()),
                        handovers.getOrDefault(row.ncrNo(), List.of()),
                        losses.get(row.ncrNo()),
                        tasks.getOrDefault(row.ncrNo(), List.of())))
                .toList();
    }

    private NcrView view(
            NcrRow row,
            List<SourceRow> sources,
            List<LiabilityRow> liability,
            List<HandoverRow> handovers,
            Money loss,
            List<TaskView> tasks) {
        return new NcrView(
                row.ncrNo(),
                row.status(),
                row.stage(),
                row.severity(),
                row.safety(),
                row.defectCode(),
                new Source(row.sourceKind(), row.sourceRef(), row.orderNo(), row.openedAt()),
                sources.stream()
                        .map(s -> new Source(s.kind(), s.ref(), s.orderNo(), s.joinedAt()))
                        .toList(),
                row.orderNo(),
                row.sku(),
                row.lotNo(),
                row.supplierCode(),
                row.reportText(),
                row.cases(),
                row.lotNo() != null && holds.isHeldBy(row.ncrNo()),
                row.owner(),
                row.ownerGroup(),
                row.accountable(),
                handovers.stream()
                        .filter(h -> h.fromOwner() != null)
                        .map(h -> new Handover(h.at(), h.fromOwner(), h.toOwner(), h.toGroup(), h.reason()))
                        .toList(),
                GroupMinutes.of(handovers, row.closedAt() == null ? clock.instant() : row.closedAt()),
                liability.stream()
                        .map(l -> new Liability(l.party(), l.sharePercent()))
                        .toList(),
                Stream.of(row.ownerGroup(), row.leadGroup())
                        .filter(group -> group != null)
                        .distinct()
                        .toList(),
                row.openedAt(),
                row.openedBy(),
                row.dueAt(),
                row.closedAt(),
                row.cause(),
                row.causeStage(),
                row.disposition(),
                row.concession(),
                row.conclusion(),
                loss,
                row.mergedInto(),
                row.processInstanceId(),
                tasks);
    }
}
