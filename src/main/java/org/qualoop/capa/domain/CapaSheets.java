package org.qualoop.capa.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qualoop.capa.CapaView;
import org.qualoop.capa.CapaView.Effect;
import org.qualoop.capa.CapaView.Verdict;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Fact;
import org.qualoop.platform.RecordBook.Grid;
import org.qualoop.platform.RecordBook.Quote;
import org.qualoop.platform.RecordBook.Sheet;
import org.qualoop.platform.RecordBook.Tone;
import org.springframework.stereotype.Component;

/** One CAPA as its page shows it: facts, what was entered, actions and measurements. */
@Component
class CapaSheets {

    private static final Set<String> CODED = Set.of(
            "capaDecision", "askSupplier", "supplierOutcome", "planDecision", "judgement", "containmentVerified");

    Sheet of(CapaView capa) {
        List<Quote> quotes = capa.text() == null ? List.of() : List.of(new Quote("text", capa.text()));
        return new Sheet(
                capa.capaNo(),
                CapaBook.status(capa),
                capa.owner(),
                capa.dueAt(),
                facts(capa),
                quotes,
                List.of(entered(capa), actions(capa), checks(capa), ncrs(capa)));
    }

    private static List<Fact> facts(CapaView capa) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("title_", Cell.text(capa.title())));
        facts.add(new Fact("step", Cell.code("capa.step", capa.step(), Tone.PLAIN)));
        facts.add(new Fact("round", Cell.number(capa.round())));
        facts.add(new Fact("severity", Cell.code("ncr.severity", capa.severity(), CapaBook.tone(capa.severity()))));
        facts.add(new Fact("reason", Cell.code("capa.reason", capa.reason(), Tone.PLAIN)));
        facts.add(new Fact("defect", Cell.defect(capa.defectCode())));
        facts.add(new Fact("sku", Cell.sku(capa.sku())));
        facts.add(new Fact("supplier", Cell.text(capa.supplierCode())));
        facts.add(new Fact("lot", Cell.text(capa.lotNo())));
        facts.add(new Fact("opened", Cell.at(capa.openedAt())));
        facts.add(new Fact("closed", Cell.at(capa.closedAt())));
        Effect effect = capa.effect();
        if (effect != null) {
            facts.add(new Fact("figure", Cell.code("capa.kpi", effect.kpi(), Tone.PLAIN)));
            facts.add(new Fact("target", Cell.text("-" + effect.targetPercent() + " %")));
            facts.add(new Fact("window", Cell.text(effect.windowDays() + " d ≥ " + effect.minData())));
        }
        return facts;
    }

    private static Grid entered(CapaView capa) {
        List<List<Cell>> rows = new ArrayList<>();
        capa.facts()
                .forEach((step, fields) -> fields.forEach((name, value) -> rows.add(List.of(
                        Cell.code("capa.step", step, Tone.PLAIN),
                        Cell.code("capa.field", name, Tone.PLAIN),
                        "kpi".equals(name)
                                ? Cell.code("capa.kpi", value, Tone.PLAIN)
                                : CODED.contains(name)
                                        ? Cell.code("capa.value", value, Tone.PLAIN)
                                        : Cell.text(value)))));
        return new Grid("entered", List.of("step", "field", "content"), rows);
    }

    private static Grid actions(CapaView capa) {
        return new Grid(
                "plan",
                List.of("round", "action", "owner", "due", "done", "result"),
                capa.actions().stream()
                        .map(action -> List.of(
                                Cell.number(action.round()),
                                Cell.text(action.text()),
                                Cell.user(action.owner()),
                                action.doneAt() == null ? Cell.due(action.dueAt()) : Cell.at(action.dueAt()),
                                Cell.at(action.doneAt()),
                                Cell.text(action.result())))
                        .toList());
    }

    private static Grid checks(CapaView capa) {
        return new Grid(
                "checks",
                List.of("round", "figure", "before", "after", "verdict", "at"),
                capa.checks().stream()
                        .map(check -> List.of(
                                Cell.number(check.round()),
                                Cell.code("capa.kpi", check.kpi(), Tone.PLAIN),
                                Cell.number(check.before().rate()),
                                Cell.number(check.after().rate()),
                                Cell.code("capa.verdict", check.verdict(), tone(check.verdict())),
                                Cell.at(check.at())))
                        .toList());
    }

    private static Tone tone(Verdict verdict) {
        return verdict == Verdict.EFFECTIVE ? Tone.GOOD : verdict == Verdict.INEFFECTIVE ? Tone.BAD : Tone.WARM;
    }

    private static Grid ncrs(CapaView capa) {
        return new Grid(
                "ncrs",
                List.of("ncr"),
                capa.ncrs().stream().map(ncrNo -> List.of(Cell.record(ncrNo))).toList());
    }
}
