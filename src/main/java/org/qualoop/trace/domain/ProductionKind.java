package org.qualoop.trace.domain;

import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.list;
import static org.qualoop.trace.Fields.object;
import static org.qualoop.trace.Fields.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.FieldError;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactTables;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.ItemTable;
import org.qualoop.trace.LotId;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** Lots made from lots. A lot is never made from itself, over however many steps. */
@Component
class ProductionKind implements IntakeKind {

    private static final Schema SCHEMA = Schema.of(
                    key("productionNo"),
                    instant("at"),
                    object("output", key("sku"), key("lotNo"), quantity("qty")),
                    list("inputs", 0, key("sku"), key("lotNo"), quantity("qty")),
                    Withdrawal.field())
            .keyedBy("productionNo");

    private static final ItemTable PRODUCTIONS = ItemTable.of("trace_production")
            .key("productionNo")
            .instant("at:produced_at")
            .text("output.sku", "output.lotNo")
            .integer("output.qty")
            .unless(Withdrawal::of);

    private static final ItemTable INPUTS = ItemTable.lines("trace_production_input", "inputs", "productionNo")
            .seq()
            .text("sku", "lotNo")
            .integer("qty")
            .unless(Withdrawal::of);

    private final FactTables tables;
    private final InferenceScopes scopes;
    private final Genealogy genealogy;

    ProductionKind(FactTables tables, InferenceScopes scopes, Genealogy genealogy) {
        this.tables = tables;
        this.scopes = scopes;
        this.genealogy = genealogy;
    }

    @Override
    public String name() {
        return "productions";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<FieldError> check(Item production) {
        int own = inputs(production).indexOf(output(production));
        return own < 0 || Withdrawal.of(production)
                ? List.of()
                : List.of(new FieldError("/inputs/" + own + "/lotNo", "is the lot that comes out"));
    }

    /** One batch at a time, because two that are harmless alone may close a circle together. */
    @Override
    public Map<Integer, List<FieldError>> refuse(List<Item> productions) {
        scopes.holdGenealogy();
        DescentGraph graph = new DescentGraph();
        genealogy
                .outgoing(productions.stream().map(ProductionKind::output).toList())
                .forEach(graph::add);
        Map<Integer, List<FieldError>> refused = new HashMap<>();
        for (int i = 0; i < productions.size(); i++) {
            Item production = productions.get(i);
            List<LotId> inputs = Withdrawal.of(production) ? List.of() : inputs(production);
            List<LotId> circle = graph.replace(production.text("productionNo"), inputs, output(production));
            if (!circle.isEmpty()) {
                String detail = "would make the lot its own ingredient: " + DescentGraph.text(circle);
                refused.put(i, List.of(new FieldError("/inputs/" + inputs.indexOf(circle.get(0)) + "/lotNo", detail)));
            }
        }
        return refused;
    }

    @Override
    public void apply(List<Fact> facts) {
        tables.put(facts, PRODUCTIONS, INPUTS);
    }

    private static LotId output(Item production) {
        return new LotId(production.text("output.sku"), production.text("output.lotNo"));
    }

    private static List<LotId> inputs(Item production) {
        return production.list("inputs").stream()
                .map(input -> new LotId(input.text("sku"), input.text("lotNo")))
                .toList();
    }
}
