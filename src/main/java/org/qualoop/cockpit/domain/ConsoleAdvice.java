package org.qualoop.cockpit.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.ConsoleOrder.Advice;
import org.qualoop.cockpit.domain.ConsoleOrder.Because;
import org.qualoop.inspection.LotHold;
import org.qualoop.platform.Engine;
import org.qualoop.reissue.ShipmentFacts;
import org.springframework.stereotype.Component;

/** Asks {@code order-verdict.dmn}: every row that fits is a reason, the first of them the verdict. */
@Component
class ConsoleAdvice {

    private static final String DECISION = "order-verdict";
    private static final String FACTS = "FACTS";
    private static final String UNDECIDED = "UNCLEAR";

    private final Engine engine;
    private final ConsoleClues clues;
    private final Words words;

    ConsoleAdvice(Engine engine, ConsoleClues clues, Words words) {
        this.engine = engine;
        this.clues = clues;
        this.words = words;
    }

    Advice of(ShipmentFacts facts, ConsoleRecords done, List<LotHold> holds, String parcels) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("held", ConsoleLots.state(holds));
        inputs.put("running", done.running());
        inputs.put("parcels", parcels);
        inputs.put("packing", facts.verdict().verdict());
        inputs.put("said", done.said());
        List<Map<String, Object>> rows = engine.decide(DECISION, inputs);
        Map<String, Object> first = rows.get(0);
        List<Because> reasons = rows.stream()
                .filter(row -> row == first || !UNDECIDED.equals(row.get("verdict")))
                .flatMap(row -> reasons(row, facts, done, holds))
                .toList();
        return new Advice(
                DECISION + ".dmn",
                (String) first.get("verdict"),
                (String) first.get("act"),
                ConsoleReason.of((String) first.get("reason")).orElse(null),
                reasons);
    }

    private Stream<Because> reasons(
            Map<String, Object> row, ShipmentFacts facts, ConsoleRecords done, List<LotHold> holds) {
        String evidence = (String) row.get("evidence");
        if (!FACTS.equals(evidence)) {
            return Stream.of(because((String) row.get("zh"), (String) row.get("en"), evidence, facts, done, holds));
        }
        return facts.verdict().reasons().stream()
                .filter(reason -> reason.verdict().equals(facts.verdict().verdict()))
                .map(reason -> because(reason.zh(), reason.en(), reason.evidence(), facts, done, holds));
    }

    private Because because(
            String zh, String en, String evidence, ShipmentFacts facts, ConsoleRecords done, List<LotHold> holds) {
        return new Because(words.chinese() ? zh : en, clues.of(evidence, facts, done, holds));
    }
}
