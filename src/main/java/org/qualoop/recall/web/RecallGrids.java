package org.qualoop.recall.web;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Fact;
import org.qualoop.platform.RecordBook.Grid;
import org.qualoop.platform.RecordBook.Tone;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.data.ContactMapper;
import org.qualoop.recall.data.ContactState;
import org.springframework.stereotype.Component;

/** The facts and tables of a recall's sheet. */
@Component
class RecallGrids {

    private static final int SHOWN = 50;

    private final ContactMapper contacts;

    RecallGrids(ContactMapper contacts) {
        this.contacts = contacts;
    }

    List<Fact> facts(RecallView recall) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("kind", RecallBook.kind(recall.drill() != null)));
        facts.add(new Fact("regime", Cell.code("recall.regime", recall.regime(), Tone.PLAIN)));
        facts.add(new Fact("riskLevel", Cell.code("recall.risk", recall.riskLevel(), Tone.PLAIN)));
        facts.add(new Fact("ncr", Cell.record(recall.ncrNo())));
        facts.add(new Fact("frozen", Cell.at(recall.scope().frozenAt())));
        facts.add(new Fact("orders", Cell.number(recall.scope().orders())));
        facts.add(new Fact("customers", Cell.number(recall.scope().customers())));
        facts.add(new Fact("units", Cell.number(recall.scope().units())));
        facts.add(new Fact("inferredOrders", Cell.number(recall.scope().inferredOrders())));
        facts.add(new Fact("addedOrders", Cell.number(recall.additions().orders())));
        facts.add(new Fact("leaked", Cell.number(recall.additions().leaked())));
        facts.add(new Fact("secondsToTrace", Cell.number(recall.figures().secondsToTrace())));
        facts.add(new Fact("located", Cell.percent(recall.figures().located())));
        facts.add(new Fact("contactable", Cell.percent(recall.figures().contactable())));
        facts.add(new Fact("massBalance", Cell.percent(recall.figures().massBalance())));
        facts.add(new Fact("recovered", Cell.number(recall.recovered())));
        facts.add(new Fact("effectiveness", Cell.percent(recall.effectiveness())));
        facts.add(new Fact("target", Cell.percent(recall.target())));
        facts.add(new Fact("solution", Cell.code("recall.solution", recall.solution(), Tone.PLAIN)));
        facts.add(new Fact(
                "assessedBy",
                Cell.user(
                        recall.assessment() == null ? null : recall.assessment().by())));
        facts.add(new Fact(
                "approvedBy",
                Cell.user(recall.approval() == null ? null : recall.approval().by())));
        if (recall.report() != null) {
            facts.add(new Fact("reportDue", Cell.due(recall.report().dueAt())));
            facts.add(new Fact("reportRef", Cell.text(recall.report().reference())));
        }
        if (recall.plan() != null) {
            facts.add(new Fact("planDue", Cell.due(recall.plan().dueAt())));
            facts.add(new Fact("planRef", Cell.text(recall.plan().reference())));
        }
        if (recall.closing() != null) {
            facts.add(new Fact("closedBy", Cell.user(recall.closing().by())));
            facts.add(new Fact(
                    "stockFate", Cell.code("recall.fate", recall.closing().stockFate(), Tone.PLAIN)));
        }
        return facts;
    }

    List<Grid> grids(RecallView recall) {
        return List.of(
                lots(recall),
                holds(recall),
                outbounds(recall),
                funnel(recall),
                byHand(recall),
                leaks(recall),
                remedies(recall));
    }

    private static Grid lots(RecallView recall) {
        return new Grid(
                "lots",
                List.of("sku", "lotNo", "level", "late"),
                recall.scope().lotsByLevel().stream()
                        .map(lot -> List.of(
                                Cell.sku(lot.sku()),
                                Cell.text(lot.lotNo()),
                                Cell.number(lot.level()),
                                Cell.code("recall.late", lot.late(), lot.late() ? Tone.WARM : Tone.PLAIN)))
                        .toList());
    }

    private static Grid holds(RecallView recall) {
        return new Grid(
                "holds",
                List.of(
                        "warehouse",
                        "sku",
                        "lotNo",
                        "units",
                        "status",
                        "requested",
                        "confirmed",
                        "confirmedBy",
                        "note"),
                recall.holds().stream()
                        .map(hold -> List.of(
                                Cell.text(hold.warehouse()),
                                Cell.sku(hold.sku()),
                                Cell.text(hold.lotNo()),
                                Cell.number(hold.qty()),
                                Cell.code("recall.hold", hold.status(), tone(hold.status())),
                                Cell.at(hold.requestedAt()),
                                Cell.at(hold.confirmedAt()),
                                Cell.user(hold.confirmedBy()),
                                Cell.text(hold.note())))
                        .toList());
    }

    private static Tone tone(String status) {
        return switch (status) {
            case "CONFIRMED", "STOPPED" -> Tone.GOOD;
            case "UNSUPPORTED", "TOO_LATE" -> Tone.BAD;
            case "REQUESTED" -> Tone.WARM;
            default -> Tone.PLAIN;
        };
    }

    private static Grid outbounds(RecallView recall) {
        return new Grid(
                "outbounds",
                List.of("outbound", "order", "warehouse", "status", "requested"),
                recall.outbounds().stream()
                        .map(o -> List.of(
                                Cell.text(o.outboundNo()),
                                Cell.order(o.orderNo()),
                                Cell.text(o.warehouse()),
                                Cell.code("recall.outbound", o.status(), tone(o.status())),
                                Cell.at(o.requestedAt())))
                        .toList());
    }

    private static Grid funnel(RecallView recall) {
        RecallView.Contacts funnel = recall.contacts();
        return new Grid(
                "funnel",
                List.of("round", "customers", "contactable", "sent", "reached", "responded", "unreached"),
                List.of(List.of(
                        Cell.number(funnel.round()),
                        Cell.number(funnel.customers()),
                        Cell.number(funnel.contactable()),
                        Cell.number(funnel.sent()),
                        Cell.number(funnel.reached()),
                        Cell.number(funnel.responded()),
                        Cell.number(funnel.unreached()))));
    }

    /** The first of those whom a person has to contact; the API has them all. */
    private Grid byHand(RecallView recall) {
        return new Grid(
                "byHand",
                List.of("customer", "order", "channel"),
                contacts.page(recall.recallNo(), ContactState.UNREACHED, null, SHOWN).stream()
                        .map(row -> List.of(
                                Cell.text(row.customerId()), Cell.order(row.orderNo()), Cell.text(row.channel())))
                        .toList());
    }

    private static Grid leaks(RecallView recall) {
        return new Grid(
                "leaks",
                List.of("shipment", "order", "warehouse", "sku", "lotNo", "units", "shipped"),
                recall.additions().leaks().stream()
                        .map(leak -> List.of(
                                Cell.text(leak.shipmentNo()),
                                Cell.order(leak.orderNo()),
                                Cell.text(leak.warehouse()),
                                Cell.sku(leak.sku()),
                                Cell.text(leak.lotNo()),
                                Cell.number(leak.qty()),
                                Cell.at(leak.shippedAt())))
                        .toList());
    }

    private static Grid remedies(RecallView recall) {
        return new Grid(
                "remedies",
                List.of("remedy", "status", "count", "units", "amount"),
                recall.remedies().stream()
                        .map(remedy -> List.of(
                                Cell.code("recall.remedy", remedy.kind(), Tone.PLAIN),
                                Cell.code("recall.remedyStatus", remedy.status(), Tone.PLAIN),
                                Cell.number(remedy.count()),
                                Cell.number(remedy.units()),
                                Cell.money(remedy.amount())))
                        .toList());
    }
}
