package org.qualoop.trace.domain;

import static org.qualoop.trace.Fields.decimal;
import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.keys;
import static org.qualoop.trace.Fields.lineNo;
import static org.qualoop.trace.Fields.list;
import static org.qualoop.trace.Fields.oneOf;
import static org.qualoop.trace.Fields.quantity;
import static org.qualoop.trace.Fields.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactTables;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.ItemTable;
import org.qualoop.trace.ItemTable.Row;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/**
 * Parcels that left: their lines by lot, their packaging, what was scanned. A revision replaces all of it; one without
 * lines, or with status CANCELLED, takes the parcel out of every trace.
 */
@Component
class ShipmentKind implements IntakeKind {

    private static final String NO = "shipmentNo";
    private static final String SHIPPED = "SHIPPED";
    private static final String CANCELLED = "CANCELLED";

    private static final Schema SCHEMA = Schema.of(
                    key(NO),
                    key("orderNo"),
                    key("warehouse"),
                    instant("shippedAt"),
                    oneOf("status", SHIPPED, CANCELLED).optional(),
                    key("carrier"),
                    key("trackingNo"),
                    keys("subTrackingNos").optional(),
                    key("packer"),
                    key("picker").optional(),
                    key("station").optional(),
                    decimal("weightGrams").optional(),
                    decimal("expectedWeightGrams").optional(),
                    text("videoUrl", 2_000).optional(),
                    list(
                            "lines",
                            0,
                            lineNo("orderLineNo"),
                            key("orderNo").optional(),
                            key("sku"),
                            key("lotNo").optional(),
                            quantity("qty"),
                            keys("serialNos").optional()),
                    list(
                                    "packaging",
                                    0,
                                    key("sku"),
                                    key("lotNo"),
                                    quantity("qty").optional())
                            .optional(),
                    list("scans", 0, key("code"), instant("at"), key("operator"))
                            .optional())
            .keyedBy(NO);

    private static final ItemTable SHIPMENTS = ItemTable.of("trace_shipment")
            .key(NO)
            .text("orderNo", "warehouse")
            .instant("shippedAt")
            .column("status", row -> status(row.entry()))
            .text("carrier", "trackingNo", "packer", "picker", "station")
            .decimal("weightGrams", "expectedWeightGrams")
            .text("videoUrl")
            .column("packaging_scanned", row -> !packaging(row.entry()).isEmpty());

    private static final ItemTable ORDERS = ItemTable.derived("trace_shipment_order", ShipmentKind::orders, NO)
            .column("order_no", row -> row.entry().json().textValue());

    private static final ItemTable TRACKING = ItemTable.derived(
                    "trace_shipment_tracking", ShipmentKind::trackingNos, NO)
            .column("tracking_no", row -> row.entry().json().textValue());

    private static final ItemTable LINES = ItemTable.derived("trace_shipment_line", ShipmentKind::lines, NO)
            .seq()
            .column("order_no", ShipmentKind::orderNo)
            .integer("orderLineNo")
            .text("sku", "lotNo")
            .integer("qty")
            .column("shipped_at", row -> row.owner().instant("shippedAt"));

    private static final ItemTable SERIALS = ItemTable.derived("trace_shipment_serial", ShipmentKind::serials, NO)
            .integer("seq")
            .text("serialNo");

    private static final ItemTable PACKAGING = ItemTable.derived(
                    "trace_shipment_packaging", ShipmentKind::packaging, NO)
            .seq()
            .text("sku", "lotNo")
            .column("qty", row -> Optional.ofNullable(row.entry().integer("qty"))
                    .orElse(1))
            .column("shipped_at", row -> row.owner().instant("shippedAt"));

    private static final ItemTable SCANS = ItemTable.lines("trace_shipment_scan", "scans", NO)
            .seq()
            .text("code")
            .instant("at:scanned_at")
            .text("operator");

    private final FactTables tables;

    ShipmentKind(FactTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "shipments";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public void apply(List<Fact> facts) {
        tables.put(facts, SHIPMENTS, ORDERS, TRACKING, LINES, SERIALS, PACKAGING, SCANS);
    }

    private static String status(Item shipment) {
        if (CANCELLED.equals(shipment.text("status"))) {
            return CANCELLED;
        }
        return shipment.list("lines").isEmpty() ? "EMPTY" : SHIPPED;
    }

    private static List<Item> lines(Item shipment) {
        return status(shipment).equals(SHIPPED) ? shipment.list("lines") : List.of();
    }

    private static List<Item> packaging(Item shipment) {
        return status(shipment).equals(SHIPPED) ? shipment.list("packaging") : List.of();
    }

    private static List<Item> serials(Item shipment) {
        List<Item> lines = lines(shipment);
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(seq -> lines.get(seq).texts("serialNos").stream()
                        .distinct()
                        .map(serialNo -> new Item(JsonNodeFactory.instance
                                .objectNode()
                                .put("seq", seq)
                                .put("serialNo", serialNo))))
                .toList();
    }

    /** The orders whose lines are in the parcel; the parcel's own order when it has none. */
    private static List<Item> orders(Item shipment) {
        String own = shipment.text("orderNo");
        Stream<String> ofLines = shipment.list("lines").stream()
                .map(line -> Optional.ofNullable(line.text("orderNo")).orElse(own));
        List<Item> orders = texts(ofLines);
        return orders.isEmpty() ? texts(Stream.of(own)) : orders;
    }

    private static List<Item> trackingNos(Item shipment) {
        return texts(Stream.concat(Stream.of(shipment.text("trackingNo")), shipment.texts("subTrackingNos").stream()));
    }

    private static List<Item> texts(Stream<String> values) {
        return values.distinct().map(value -> new Item(TextNode.valueOf(value))).toList();
    }

    private static String orderNo(Row row) {
        return Objects.requireNonNullElse(
                row.entry().text("orderNo"), row.owner().text("orderNo"));
    }
}
