package org.qualoop.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.InspectionSummary;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.InspectionView;
import org.qualoop.inspection.InspectionView.Tranche;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Fact;
import org.qualoop.platform.RecordBook.Grid;
import org.qualoop.platform.RecordBook.Sheet;
import org.qualoop.platform.RecordBook.Tone;

/** One inspection lot on its page: the goods, the plan of each class, what was found, what became of it. */
final class InspectionSheet {

    private InspectionSheet() {}

    static Sheet of(InspectionView view) {
        InspectionSummary lot = view.summary();
        return new Sheet(
                lot.inspectionNo(),
                InspectionBook.state(lot),
                lot.owner(),
                lot.status() == InspectionStatus.OPEN ? lot.dueAt() : null,
                facts(view),
                List.of(),
                List.of(plans(view), findings(view), measurements(view)));
    }

    private static List<Fact> facts(InspectionView view) {
        InspectionSummary lot = view.summary();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("sku", Cell.sku(lot.sku())));
        facts.add(new Fact("lot", Cell.text(lot.lotNo())));
        facts.add(new Fact("supplier", Cell.text(lot.supplierCode())));
        facts.add(new Fact("receiptNo", Cell.text(lot.receiptNo())));
        facts.add(new Fact("poNo", Cell.text(lot.poNo())));
        facts.add(new Fact("warehouse", Cell.text(lot.warehouse())));
        facts.add(new Fact("mode", Cell.code("inspection.mode", lot.mode(), Tone.PLAIN)));
        facts.add(new Fact("modeReason", Cell.code("inspection.reason", view.modeReason(), Tone.PLAIN)));
        facts.add(new Fact("receivedQty", Cell.number(lot.receivedQty())));
        facts.add(new Fact("acceptedQty", Cell.number(lot.acceptedQty())));
        facts.add(new Fact("rejectedQty", Cell.number(lot.rejectedQty())));
        facts.add(new Fact("pendingQty", Cell.number(lot.pendingQty())));
        if (lot.urgentQty() > 0) {
            facts.add(new Fact("urgentQty", Cell.number(lot.urgentQty())));
            facts.add(new Fact("urgentBy", Cell.user(view.urgentBy())));
        }
        if (view.expiresOn() != null) {
            facts.add(new Fact("expiresOn", Cell.text(view.expiresOn())));
        }
        if (view.minRemainingDays() != null) {
            facts.add(new Fact("minRemainingDays", Cell.number(view.minRemainingDays())));
        }
        view.documents()
                .forEach(document ->
                        facts.add(new Fact("document." + document.kind(), Cell.text(document.reference()))));
        if (lot.reinspectionOf() != null) {
            facts.add(new Fact("reinspectionOf", Cell.record(lot.reinspectionOf())));
        }
        return facts;
    }

    private static Grid plans(InspectionView view) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Tranche tranche : view.tranches()) {
            for (InspectionView.ClassPlan plan : tranche.classes()) {
                boolean failed = plan.found() != null && plan.found() >= plan.reject();
                rows.add(List.of(
                        Cell.number(tranche.trancheNo()),
                        Cell.number(tranche.qty()),
                        Cell.code("ncr.severity", plan.severity(), Tone.PLAIN),
                        Cell.text(plan.aql().stripTrailingZeros().toPlainString()),
                        Cell.text(plan.codeLetter()),
                        Cell.number(plan.sampleSize()),
                        Cell.number(plan.accept()),
                        Cell.number(plan.reject()),
                        new Cell(Cell.Kind.NUMBER, plan.found(), null, failed ? Tone.BAD : Tone.PLAIN),
                        verdict(tranche)));
            }
        }
        return new Grid(
                "plan",
                List.of(
                        "tranche",
                        "qty",
                        "class",
                        "aql",
                        "codeLetter",
                        "sampleSize",
                        "accept",
                        "reject",
                        "found",
                        "verdict"),
                rows);
    }

    private static Cell verdict(Tranche tranche) {
        return tranche.verdict() == null
                ? Cell.code("inspection.status", InspectionStatus.OPEN, Tone.WARM)
                : Cell.code(
                        "inspection.verdict",
                        tranche.verdict(),
                        tranche.verdict() == InspectionVerdict.ACCEPTED ? Tone.GOOD : Tone.BAD);
    }

    private static Grid findings(InspectionView view) {
        List<List<Cell>> rows = new ArrayList<>();
        view.tranches().forEach(tranche -> tranche.findings()
                .forEach(finding -> rows.add(List.of(
                        Cell.number(tranche.trancheNo()),
                        Cell.number(finding.unitNo()),
                        Cell.defect(finding.defectCode()),
                        Cell.code("ncr.severity", finding.severity(), Tone.PLAIN),
                        finding.evidenceIds().isEmpty()
                                ? Cell.text(null)
                                : Cell.evidence(finding.evidenceIds().get(0)),
                        Cell.text(finding.note()),
                        Cell.user(finding.by())))));
        return new Grid("findings", List.of("tranche", "unit", "defect", "class", "photo", "note", "by"), rows);
    }

    private static Grid measurements(InspectionView view) {
        List<List<Cell>> rows = new ArrayList<>();
        view.tranches().forEach(tranche -> tranche.measurements()
                .forEach(value -> rows.add(List.of(
                        Cell.number(tranche.trancheNo()),
                        Cell.number(value.unitNo()),
                        Cell.text(value.step()),
                        new Cell(
                                Cell.Kind.TEXT,
                                value.value().stripTrailingZeros().toPlainString() + " " + value.unit(),
                                null,
                                value.within() ? Tone.GOOD : Tone.BAD),
                        Cell.text(limits(value)),
                        Cell.user(value.by())))));
        return new Grid("measurements", List.of("tranche", "unit", "step", "value", "limits", "by"), rows);
    }

    private static String limits(InspectionView.Measurement value) {
        String min = value.min() == null ? "" : value.min().stripTrailingZeros().toPlainString();
        String max = value.max() == null ? "" : value.max().stripTrailingZeros().toPlainString();
        return min + "–" + max;
    }
}
