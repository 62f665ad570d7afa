package org.qualoop.recall.web;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Fact;
import org.qualoop.platform.RecordBook.Tone;
import org.qualoop.recall.RecallView;

/** The facts of a recall, as tasks and searches show them; its board shows the rest. */
final class RecallFactList {

    private RecallFactList() {}

    static List<Fact> facts(RecallView recall) {
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
}
