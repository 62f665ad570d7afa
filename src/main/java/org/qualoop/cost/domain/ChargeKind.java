package org.qualoop.cost.domain;

import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.money;
import static org.qualoop.trace.Fields.oneOf;

import java.util.List;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactTables;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.ItemTable;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** Actual money from carriers and platforms. */
@Component
class ChargeKind implements IntakeKind {

    private static final Schema SCHEMA = Schema.of(
                    key("chargeNo"),
                    instant("at"),
                    oneOf("kind", "FREIGHT", "RETURN_FREIGHT", "PENALTY", "REFUND", "COMPENSATION", "OTHER"),
                    money("amount"),
                    key("orderNo").optional(),
                    key("trackingNo").optional())
            .keyedBy("chargeNo");

    private static final ItemTable CHARGES = ItemTable.of("cost_charge")
            .key("chargeNo")
            .instant("at:charged_at")
            .text("kind")
            .money("amount:charged")
            .text("orderNo", "trackingNo");

    private final FactTables tables;

    ChargeKind(FactTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "charges";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void apply(List<Fact> facts) {
        tables.put(facts, CHARGES);
    }
}
