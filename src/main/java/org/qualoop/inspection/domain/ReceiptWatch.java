package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.supplier.SupplierStanding;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.Receiving;
import org.qualoop.trace.Receiving.ReceivedLine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Receipts came, new or corrected, or the purchase order that tells their supplier: in the transaction of the fact. */
@Component
class ReceiptWatch {

    private static final String RECEIPTS = "receipts";
    private static final String ORDERS = "purchase-orders";

    private final Families families;
    private final Receiving receiving;
    private final InspectionMapper lots;
    private final Engine engine;
    private final SupplierStanding standings;
    private final SwitchBook switches;
    private final ReceiptCorrections corrections;
    private final Clock clock;

    ReceiptWatch(
            Families families,
            Receiving receiving,
            InspectionMapper lots,
            Engine engine,
            SupplierStanding standings,
            SwitchBook switches,
            ReceiptCorrections corrections,
            Clock clock) {
        this.families = families;
        this.receiving = receiving;
        this.lots = lots;
        this.engine = engine;
        this.standings = standings;
        this.switches = switches;
        this.corrections = corrections;
        this.clock = clock;
    }

    @EventListener
    void on(FactsStored facts) {
        if (!families.on(Family.INSPECTION)) {
            return;
        }
        Requirement rule = new Requirement(engine, standings, switches, clock.instant());
        List<String> keys = facts.keys().stream().sorted().toList();
        if (RECEIPTS.equals(facts.kind())) {
            Bulk.parts(keys).forEach(part -> received(part, rule));
        } else if (ORDERS.equals(facts.kind())) {
            Bulk.parts(keys).forEach(part -> ordered(part, rule));
        }
    }

    private void received(List<String> receiptNos, Requirement rule) {
        Map<String, List<ReceivedLine>> lines =
                receiving.lines(receiptNos).stream().collect(Collectors.groupingBy(ReceivedLine::receiptNo));
        Map<String, List<InspectionRow>> known =
                lots.ofReceipts(receiptNos).stream().collect(Collectors.groupingBy(InspectionRow::receiptNo));
        receiptNos.forEach(receiptNo -> corrections.reconcile(
                lines.getOrDefault(receiptNo, List.of()), known.getOrDefault(receiptNo, List.of()), rule));
    }

    private void ordered(List<String> poNos, Requirement rule) {
        List<InspectionRow> waiting = lots.withoutSupplier(poNos);
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> receiptNos = waiting.stream().map(InspectionRow::receiptNo).collect(Collectors.toSet());
        List<ReceivedLine> lines = receiving.lines(receiptNos);
        waiting.forEach(row -> lines.stream()
                .filter(line -> line.receiptNo().equals(row.receiptNo()) && line.lineNo() == row.lineNo())
                .findFirst()
                .ifPresent(line -> corrections.learnSupplier(row, line, rule)));
    }
}
