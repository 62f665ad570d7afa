package org.qualoop.trace.domain;

import static org.qualoop.trace.Fields.MAX_QUANTITY;
import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.integer;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.oneOf;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.trace.FactTables;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.ItemTable;
import org.qualoop.trace.Schema;
import org.qualoop.trace.TableKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lies where and moves in warehouses: stock, movements, packaging in use. */
@Configuration(proxyBeanMethods = false)
class StockKinds {

    @Bean
    IntakeKind stockKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("sku"),
                        key("lotNo"),
                        key("warehouse"),
                        key("location"),
                        integer("qty", 0, MAX_QUANTITY),
                        instant("asOf"))
                .keyedBy("sku", "lotNo", "warehouse", "location");
        ItemTable stock = ItemTable.of("trace_stock")
                .key("sku", "lotNo", "warehouse", "location")
                .integer("qty")
                .instant("asOf");
        return new TableKind("stock", schema, facts -> tables.putNewest(facts, stock, "as_of"));
    }

    @Bean
    IntakeKind stockMovementsKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("movementNo"),
                        key("warehouse"),
                        instant("at"),
                        oneOf(
                                "type",
                                "TRANSFER",
                                "SCRAP",
                                "RETURN_TO_VENDOR",
                                "ADJUST",
                                "CONSUME",
                                "SAMPLE",
                                "RETURN_IN"),
                        key("sku"),
                        key("lotNo"),
                        integer("qty", -MAX_QUANTITY, MAX_QUANTITY),
                        key("toWarehouse").optional(),
                        Withdrawal.field())
                .keyedBy("movementNo");
        ItemTable movements = ItemTable.of("trace_stock_movement")
                .key("movementNo")
                .text("warehouse")
                .instant("at:moved_at")
                .text("type", "sku", "lotNo")
                .integer("qty")
                .text("toWarehouse")
                .unless(Withdrawal::of);
        return new TableKind(
                "stock-movements", schema, StockKinds::refuseWrongSign, facts -> tables.put(facts, movements));
    }

    /** Only an adjustment may take away by a negative quantity; nothing moves zero units. */
    private static List<FieldError> refuseWrongSign(Item movement) {
        int qty = movement.integer("qty");
        boolean allowed = qty > 0 || (qty < 0 && "ADJUST".equals(movement.text("type")));
        return allowed ? List.of() : List.of(new FieldError("/qty", "must be positive; ADJUST may also be negative"));
    }

    @Bean
    IntakeKind packagingUsagesKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("warehouse"),
                        key("station"),
                        key("sku"),
                        key("lotNo"),
                        instant("from"),
                        instant("to").optional())
                .keyedBy("warehouse", "station", "sku", "from");
        ItemTable usages = ItemTable.of("trace_packaging_usage")
                .key("warehouse", "station", "sku")
                .keyInstant("from:used_from")
                .text("lotNo")
                .instant("to:used_to");
        return new TableKind(
                "packaging-usages", schema, StockKinds::refuseReversedWindow, facts -> tables.put(facts, usages));
    }

    private static List<FieldError> refuseReversedWindow(Item usage) {
        Instant to = usage.instant("to");
        return to == null || to.isAfter(usage.instant("from"))
                ? List.of()
                : List.of(new FieldError("/to", "must be after from"));
    }
}
