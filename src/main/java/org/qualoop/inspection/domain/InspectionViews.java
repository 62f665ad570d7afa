package org.qualoop.inspection.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.inspection.InspectionFilter;
import org.qualoop.inspection.InspectionPage;
import org.qualoop.inspection.InspectionSummary;
import org.qualoop.inspection.InspectionView;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.data.FindingMapper;
import org.qualoop.inspection.data.FindingMapper.DocumentRow;
import org.qualoop.inspection.data.FindingMapper.FindingRow;
import org.qualoop.inspection.data.FindingMapper.MeasurementRow;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** Puts an inspection lot together from its rows and its open tasks. */
@Component
class InspectionViews {

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final FindingMapper findings;
    private final UnitSops sops;
    private final LotHolds holds;
    private final Engine engine;

    InspectionViews(
            InspectionMapper lots,
            TrancheMapper tranches,
            FindingMapper findings,
            UnitSops sops,
            LotHolds holds,
            Engine engine) {
        this.lots = lots;
        this.tranches = tranches;
        this.findings = findings;
        this.sops = sops;
        this.holds = holds;
        this.engine = engine;
    }

    InspectionPage page(InspectionFilter filter, String after, int limit) {
        Instant beforeAt = after == null
                ? null
                : lots.find(after)
                        .orElseThrow(() -> Problem.badRequest("/after", "没有这个游标 No such cursor: " + after))
                        .openedAt();
        List<InspectionRow> rows = lots.page(filter, beforeAt, after, limit + 1);
        List<InspectionRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? shown.get(limit - 1).inspectionNo() : null;
        return new InspectionPage(summaries(shown), next);
    }

    List<InspectionSummary> ofLot(String sku, String lotNo) {
        return summaries(lots.page(InspectionFilter.ofLot(sku, lotNo), null, null, 1000));
    }

    InspectionView view(InspectionRow row) {
        String no = row.inspectionNo();
        List<FindingRow> found = findings.findings(no);
        List<MeasurementRow> measured = findings.measurements(no);
        List<ClassRow> classes = tranches.classes(List.of(no));
        List<TrancheRow> judged = tranches.ofInspections(List.of(no));
        return new InspectionView(
                summary(row, judged),
                row.lineNo(),
                row.modeReason(),
                row.producedOn(),
                row.expiresOn(),
                row.minRemainingDays(),
                documents(row),
                sops.of(row).orElse(null),
                row.urgentBy(),
                holds.isHeldBy(no),
                judged.stream()
                        .map(tranche -> TrancheViews.of(
                                row,
                                tranche,
                                classes.stream()
                                        .filter(c -> c.trancheNo() == tranche.trancheNo())
                                        .toList(),
                                found.stream()
                                        .filter(f -> f.trancheNo() == tranche.trancheNo())
                                        .toList(),
                                measured.stream()
                                        .filter(m -> m.trancheNo() == tranche.trancheNo())
                                        .toList()))
                        .toList(),
                row.processInstanceId(),
                engine.openTasks(no));
    }

    private List<InspectionView.Document> documents(InspectionRow row) {
        if (row.documents() == null || row.documents().isBlank()) {
            return List.of();
        }
        Map<String, DocumentRow> seen = findings.documents(row.inspectionNo()).stream()
                .collect(Collectors.toMap(DocumentRow::kind, Function.identity()));
        return Arrays.stream(row.documents().split(","))
                .map(kind -> Optional.ofNullable(seen.get(kind))
                        .map(d -> new InspectionView.Document(kind, d.reference(), d.seenBy(), d.seenAt()))
                        .orElseGet(() -> new InspectionView.Document(kind, null, null, null)))
                .toList();
    }

    private List<InspectionSummary> summaries(List<InspectionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<TrancheRow>> all =
                tranches
                        .ofInspections(
                                rows.stream().map(InspectionRow::inspectionNo).toList())
                        .stream()
                        .collect(Collectors.groupingBy(TrancheRow::inspectionNo));
        return rows.stream()
                .map(row -> summary(row, all.getOrDefault(row.inspectionNo(), List.of())))
                .toList();
    }

    private static InspectionSummary summary(InspectionRow row, List<TrancheRow> tranches) {
        return new InspectionSummary(
                row.inspectionNo(),
                row.status(),
                row.verdict(),
                row.mode(),
                tranches.isEmpty() ? null : tranches.get(0).severity(),
                row.reinspectionOf(),
                row.receiptNo(),
                row.poNo(),
                row.supplierCode(),
                row.warehouse(),
                row.sku(),
                row.lotNo(),
                row.receivedQty(),
                row.acceptedQty(),
                row.rejectedQty(),
                row.pending(),
                row.urgentQty(),
                row.owner(),
                row.dueAt(),
                row.openedAt(),
                row.closedAt());
    }
}
