package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.domain.Requirement.Need;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.Receiving.ReceivedLine;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** Opens inspection lots and starts their process, in the transaction of the fact. */
@Component
class InspectionOpening {

    static final String PROCESS = "inbound-inspection";

    private final InspectionMapper lots;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final TraceApi trace;
    private final Clock clock;

    InspectionOpening(
            InspectionMapper lots, Engine engine, Numbers numbers, Timeline timeline, TraceApi trace, Clock clock) {
        this.lots = lots;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.trace = trace;
        this.clock = clock;
    }

    /** A receipt line, or the part of it that came to light later. */
    void open(ReceivedLine line, int qty, Need need) {
        start(new InspectionRow(
                numbers.next("INS"),
                line.receiptNo(),
                line.lineNo(),
                lots.lastPart(line.receiptNo(), line.lineNo()) + 1,
                null,
                line.poNo(),
                line.supplierCode(),
                line.warehouse(),
                line.sku(),
                line.lotNo(),
                line.receivedAt(),
                qty,
                0,
                0,
                0,
                null,
                line.producedOn(),
                line.expiresOn(),
                InspectionStatus.OPEN,
                null,
                need.mode(),
                need.reason(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                null,
                null));
    }

    /** Rejected goods come back after sorting or rework. */
    String again(InspectionRow first, int qty, InspectionMode mode, String reason) {
        InspectionRow row = new InspectionRow(
                numbers.next("INS"),
                first.receiptNo(),
                first.lineNo(),
                lots.lastPart(first.receiptNo(), first.lineNo()) + 1,
                first.inspectionNo(),
                first.poNo(),
                first.supplierCode(),
                first.warehouse(),
                first.sku(),
                first.lotNo(),
                first.receivedAt(),
                qty,
                0,
                0,
                0,
                null,
                first.producedOn(),
                first.expiresOn(),
                InspectionStatus.OPEN,
                null,
                mode,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                null,
                null);
        start(row);
        return row.inspectionNo();
    }

    private void start(InspectionRow row) {
        lots.insert(row);
        Map<String, String> entry = new HashMap<>();
        entry.put("receiptNo", row.receiptNo());
        entry.put("sku", row.sku());
        entry.put("lotNo", row.lotNo());
        entry.put("qty", String.valueOf(row.receivedQty()));
        entry.put("mode", row.mode().name());
        timeline.add(row.inspectionNo(), "inspection.opened", CurrentUser.name(), entry);
        lots.setProcess(row.inspectionNo(), engine.start(PROCESS, row.inspectionNo(), variables(row)));
    }

    private Map<String, Object> variables(InspectionRow row) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("receiptNo", row.receiptNo());
        variables.put("warehouse", row.warehouse());
        variables.put("sku", row.sku());
        variables.put("lotNo", row.lotNo());
        variables.put(
                "category", trace.sku(row.sku()).map(TraceApi.SkuView::category).orElse(null));
        variables.put("mode", row.mode().name());
        variables.put("receivedQty", row.receivedQty());
        variables.put("quarantined", false);
        return variables;
    }
}
