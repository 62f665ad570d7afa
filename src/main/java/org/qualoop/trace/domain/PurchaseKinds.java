package org.qualoop.trace.domain;

import static org.qualoop.trace.Fields.date;
import static org.qualoop.trace.Fields.decimal;
import static org.qualoop.trace.Fields.flag;
import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.integer;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.lineNo;
import static org.qualoop.trace.Fields.list;
import static org.qualoop.trace.Fields.money;
import static org.qualoop.trace.Fields.oneOf;
import static org.qualoop.trace.Fields.quantity;
import static org.qualoop.trace.Fields.text;

import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.FactTables;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.ItemTable;
import org.qualoop.trace.Schema;
import org.qualoop.trace.TableKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is bought and received: suppliers, SKUs, purchase orders, receipts. */
@Configuration(proxyBeanMethods = false)
class PurchaseKinds {

    @Bean
    IntakeKind suppliersKind(Suppliers suppliers) {
        Schema schema = Schema.of(
                        key("code"),
                        text("name", 500),
                        text("category", 200).optional(),
                        text("contactEmail", 320).optional())
                .keyedBy("code");
        return new TableKind(
                "suppliers",
                schema,
                facts -> suppliers.save(
                        facts.stream().map(fact -> supplier(fact.item())).toList()));
    }

    private static Supplier supplier(Item item) {
        return new Supplier(item.text("code"), item.text("name"), item.text("category"), item.text("contactEmail"));
    }

    @Bean
    IntakeKind skusKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("sku"),
                        text("name", 500),
                        oneOf("kind", "PRODUCT", "PACKAGING", "MATERIAL"),
                        text("category", 200).optional(),
                        key("barcode").optional(),
                        decimal("unitWeightGrams").optional(),
                        money("unitCost").optional(),
                        integer("shelfLifeDays", 0, 100_000).optional(),
                        flag("noReasonReturn").optional(),
                        flag("resaleAfterOpening").optional())
                .keyedBy("sku");
        ItemTable skus = ItemTable.of("trace_sku")
                .key("sku")
                .text("name", "kind", "category", "barcode")
                .decimal("unitWeightGrams")
                .money("unitCost")
                .integer("shelfLifeDays")
                .flag("noReasonReturn", "resaleAfterOpening");
        return new TableKind("skus", schema, facts -> tables.put(facts, skus));
    }

    @Bean
    IntakeKind purchaseOrdersKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("poNo"),
                        key("supplierCode"),
                        instant("orderedAt"),
                        list(
                                "lines",
                                1,
                                "lineNo",
                                lineNo("lineNo"),
                                key("sku"),
                                quantity("qty"),
                                money("unitCost").optional()))
                .keyedBy("poNo");
        ItemTable orders = ItemTable.of("trace_purchase_order")
                .key("poNo")
                .text("supplierCode")
                .instant("orderedAt");
        ItemTable lines = ItemTable.lines("trace_purchase_order_line", "lines", "poNo")
                .keyInteger("lineNo")
                .text("sku")
                .integer("qty")
                .money("unitCost");
        return new TableKind("purchase-orders", schema, facts -> tables.put(facts, orders, lines));
    }

    @Bean
    IntakeKind receiptsKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("receiptNo"),
                        key("poNo"),
                        instant("receivedAt"),
                        key("warehouse"),
                        key("operator"),
                        list(
                                "lines",
                                1,
                                "lineNo",
                                lineNo("lineNo"),
                                key("sku"),
                                key("lotNo"),
                                quantity("qty"),
                                key("supplierLotNo").optional(),
                                date("producedOn").optional(),
                                date("expiresOn").optional()),
                        Withdrawal.field())
                .keyedBy("receiptNo");
        ItemTable receipts = ItemTable.of("trace_receipt")
                .key("receiptNo")
                .text("poNo")
                .instant("receivedAt")
                .text("warehouse", "operator")
                .unless(Withdrawal::of);
        ItemTable lines = ItemTable.lines("trace_receipt_line", "lines", "receiptNo")
                .keyInteger("lineNo")
                .text("sku", "lotNo")
                .integer("qty")
                .text("supplierLotNo")
                .date("producedOn", "expiresOn")
                .unless(Withdrawal::of);
        return new TableKind("receipts", schema, facts -> tables.put(facts, receipts, lines));
    }
}
