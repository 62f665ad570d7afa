package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.domain.Requirement.Need;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.Receiving.ReceivedLine;
import org.springframework.stereotype.Component;

/** Keeps the inspection lots of a receipt in step with its last revision: its lines, their lots and quantities. */
@Component
class ReceiptCorrections {

    private final InspectionMapper lots;
    private final InspectionOpening opening;
    private final InspectionPlanning planning;
    private final InspectionFigures figures;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    ReceiptCorrections(
            InspectionMapper lots,
            InspectionOpening opening,
            InspectionPlanning planning,
            InspectionFigures figures,
            Engine engine,
            Timeline timeline,
            Clock clock) {
        this.lots = lots;
        this.opening = opening;
        this.planning = planning;
        this.figures = figures;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    void reconcile(List<ReceivedLine> lines, List<InspectionRow> known, Requirement rule) {
        List<InspectionRow> valid = known.stream()
                .filter(row -> row.status() != InspectionStatus.WITHDRAWN)
                .toList();
        valid.stream()
                .filter(row -> lines.stream().noneMatch(line -> isOf(row, line)))
                .forEach(this::withdraw);
        for (ReceivedLine line : lines) {
            List<InspectionRow> its = valid.stream()
                    .filter(row -> isOf(row, line) && row.reinspectionOf() == null)
                    .toList();
            its.forEach(row -> describe(row, line));
            adjust(line, its, rule, !known.isEmpty());
        }
    }

    /** The purchase order came after the receipt. */
    void learnSupplier(InspectionRow row, ReceivedLine line, Requirement rule) {
        if (line.supplierCode() == null) {
            return;
        }
        describe(row, line);
        InspectionRow now = lots.lock(row.inspectionNo()).orElseThrow();
        if (now.untouched() && now.mode() == InspectionMode.SAMPLE && now.reinspectionOf() == null) {
            Need need = rule.of(line, true);
            boolean distrusted = need.mode() == InspectionMode.FULL || need.mode() == InspectionMode.REFUSE;
            if (distrusted) {
                // The goods are in the house and people are at work: looked at whole instead of sent away.
                lots.setMode(now.inspectionNo(), InspectionMode.FULL, need.reason());
            }
            planning.replan(now.inspectionNo());
        }
    }

    private static boolean isOf(InspectionRow row, ReceivedLine line) {
        return row.lineNo() == line.lineNo()
                && row.sku().equals(line.sku())
                && row.lotNo().equals(line.lotNo());
    }

    private void describe(InspectionRow row, ReceivedLine line) {
        lots.setLine(
                row.inspectionNo(),
                line.poNo(),
                line.supplierCode(),
                line.warehouse(),
                line.receivedAt(),
                line.producedOn(),
                line.expiresOn());
    }

    private void adjust(ReceivedLine line, List<InspectionRow> its, Requirement rule, boolean known) {
        int more =
                line.qty() - its.stream().mapToInt(InspectionRow::receivedQty).sum();
        if (more > 0) {
            grow(line, its, more, rule, known);
        }
        for (int i = its.size() - 1; i >= 0 && more < 0; i--) {
            more += shrink(its.get(i).inspectionNo(), -more);
        }
    }

    private void grow(ReceivedLine line, List<InspectionRow> its, int more, Requirement rule, boolean known) {
        InspectionRow last = its.isEmpty()
                ? null
                : lots.lock(its.get(its.size() - 1).inspectionNo()).orElseThrow();
        if (last != null && last.untouched()) {
            resize(last, last.receivedQty() + more, 0, 0);
            return;
        }
        Need need = rule.of(line, known);
        if (need.mode() != null) {
            opening.open(line, more, need);
        }
    }

    /** Takes what is pending first, then what was accepted, then what was rejected. Returns how much it took. */
    private int shrink(String inspectionNo, int surplus) {
        InspectionRow row = lots.lock(inspectionNo).orElseThrow();
        int taken = Math.min(surplus, row.receivedQty());
        if (taken == row.receivedQty()) {
            withdraw(row);
            return taken;
        }
        int fromJudged = Math.max(0, taken - row.pending());
        int fromAccepted = Math.min(fromJudged, row.acceptedQty());
        resize(
                row,
                row.receivedQty() - taken,
                row.acceptedQty() - fromAccepted,
                row.rejectedQty() - (fromJudged - fromAccepted));
        return taken;
    }

    private void resize(InspectionRow row, int received, int accepted, int rejected) {
        lots.setQuantities(row.inspectionNo(), received, accepted, rejected);
        note(row, "inspection.corrected", Map.of("from", "" + row.receivedQty(), "to", "" + received));
        if (row.open()) {
            planning.replan(row.inspectionNo());
            engine.correlate(
                    "receiptCorrected", row.inspectionNo(), Map.of("correctedQty", received - accepted - rejected));
        }
    }

    private void withdraw(InspectionRow row) {
        if (lots.withdraw(row.inspectionNo(), clock.instant()) > 0) {
            note(row, "inspection.withdrawn", Map.of("sku", row.sku(), "lotNo", row.lotNo()));
            figures.withdrawn(row.inspectionNo());
            engine.correlate("receiptWithdrawn", row.inspectionNo(), Map.of());
        }
    }

    private void note(InspectionRow row, String code, Map<String, String> entry) {
        timeline.add(row.inspectionNo(), code, CurrentUser.name(), entry);
    }
}
