package org.qualoop.trace.domain;

import static org.qualoop.trace.Fields.deadline;
import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.lineNo;
import static org.qualoop.trace.Fields.list;
import static org.qualoop.trace.Fields.money;
import static org.qualoop.trace.Fields.object;
import static org.qualoop.trace.Fields.oneOf;
import static org.qualoop.trace.Fields.quantity;
import static org.qualoop.trace.Fields.text;

import java.util.Optional;
import org.qualoop.trace.FactTables;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.ItemTable;
import org.qualoop.trace.Schema;
import org.qualoop.trace.TableKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What customers ordered and what is on its way to them: orders, outbounds, tracking events. */
@Configuration(proxyBeanMethods = false)
class OrderKinds {

    @Bean
    IntakeKind ordersKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("orderNo"),
                        key("channel"),
                        instant("placedAt"),
                        object(
                                "customer",
                                key("id"),
                                text("name", 500).optional(),
                                text("phone", 100).optional(),
                                text("email", 320).optional(),
                                text("address", 2_000).optional(),
                                text("oaid", 2_000).optional(),
                                text("contactVia", 200).optional(),
                                text("level", 100).optional()),
                        list(
                                "lines",
                                0,
                                "lineNo",
                                lineNo("lineNo"),
                                key("sku"),
                                quantity("qty"),
                                money("unitPrice").optional(),
                                money("paidAmount").optional(),
                                oneOf("type", "GOODS", "COMPONENT", "GIFT").optional(),
                                lineNo("parentLineNo").optional()),
                        deadline("promisedShipBy").optional(),
                        deadline("promisedDeliverBy").optional())
                .keyedBy("orderNo");
        ItemTable orders = ItemTable.of("trace_order")
                .key("orderNo")
                .text("channel")
                .instant("placedAt")
                .text("customer.id", "customer.name", "customer.phone", "customer.email", "customer.address")
                .text("customer.oaid", "customer.contactVia", "customer.level")
                .instant("promisedShipBy", "promisedDeliverBy");
        ItemTable lines = ItemTable.lines("trace_order_line", "lines", "orderNo")
                .keyInteger("lineNo")
                .text("sku")
                .integer("qty")
                .money("unitPrice")
                .money("paidAmount:paid")
                .column("type", row -> Optional.ofNullable(row.entry().text("type"))
                        .orElse("GOODS"))
                .integer("parentLineNo");
        return new TableKind("orders", schema, facts -> tables.put(facts, orders, lines));
    }

    @Bean
    IntakeKind outboundsKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("outboundNo"),
                        key("orderNo"),
                        key("warehouse"),
                        oneOf("status", "PICKING", "PACKED", "SHIPPED", "CANCELLED"),
                        list(
                                "lines",
                                0,
                                lineNo("orderLineNo"),
                                key("sku"),
                                key("lotNo").optional(),
                                quantity("qty")),
                        key("packer").optional())
                .keyedBy("outboundNo");
        ItemTable outbounds =
                ItemTable.of("trace_outbound").key("outboundNo").text("orderNo", "warehouse", "status", "packer");
        ItemTable lines = ItemTable.lines("trace_outbound_line", "lines", "outboundNo")
                .seq()
                .integer("orderLineNo")
                .text("sku", "lotNo")
                .integer("qty");
        return new TableKind("outbounds", schema, facts -> tables.put(facts, outbounds, lines));
    }

    @Bean
    IntakeKind trackingEventsKind(FactTables tables) {
        Schema schema = Schema.of(
                        key("trackingNo"),
                        instant("at"),
                        oneOf(
                                "code",
                                "PICKED_UP",
                                "IN_TRANSIT",
                                "ARRIVED",
                                "OUT_FOR_DELIVERY",
                                "DELIVERED",
                                "EXCEPTION",
                                "RETURNING",
                                "RETURNED",
                                "REFUSED",
                                "CUSTOMS"),
                        text("location", 500).optional(),
                        text("text", 2_000).optional())
                .keyedBy("trackingNo", "at", "code");
        ItemTable events = ItemTable.of("trace_tracking_event")
                .key("trackingNo")
                .keyInstant("at:occurred_at")
                .key("code")
                .text("location", "text");
        return new TableKind("tracking-events", schema, facts -> tables.put(facts, events));
    }
}
