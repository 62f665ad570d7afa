package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Somebody orders something: who, what, and what the shop tells of it. */
final class OrderPlacing {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.ofHours(8));

    private static final int CUSTOMERS = 400;

    private final MerchantFacts facts;
    private final long seed;
    private final Catalogue catalogue = Catalogue.load();

    OrderPlacing(MerchantFacts facts, long seed) {
        this.facts = facts;
        this.seed = seed;
    }

    OrderState place(int number, Instant at, Chance chance) {
        OrderState order = new OrderState();
        order.number = number;
        order.orderNo = "T" + DAY.format(at) + "%06d".formatted(number);
        order.channel = chance.oneOf(catalogue.channels());
        int who = chance.below(CUSTOMERS);
        order.customerId = "C" + (100_000 + who);
        Chance person = new Chance(seed, "customer " + who);
        order.name =
                catalogue.surnames().charAt(person.below(catalogue.surnames().length()))
                        + person.oneOf(catalogue.givenNames());
        order.city = person.oneOf(catalogue.cities());
        carry(order, chance);
        fill(order, chance);
        facts.publish(MerchantFacts.ORDERS, "orders", order.orderNo, at, fact(order, at, person));
        return order;
    }

    private void carry(OrderState order, Chance chance) {
        Catalogue.Carrier carrier = chance.oneOf(catalogue.carriers());
        order.carrier = carrier.code();
        order.trackingNo = carrier.prefix() + "%012d".formatted(730_000_000_000L + order.number);
        order.packer = chance.oneOf(catalogue.packers());
        order.refused = chance.percent(2);
    }

    private void fill(OrderState order, Chance chance) {
        List<Catalogue.Sku> choice = new ArrayList<>(catalogue.sold());
        int kinds = chance.weighted(List.of(1, 2, 3), n -> 10 - 3 * n);
        int percent = chance.oneOf(List.of(100, 100, 95, 90, 85));
        for (int i = 1; i <= kinds; i++) {
            Catalogue.Sku sku = chance.weighted(choice, Catalogue.Sku::popularity);
            choice.remove(sku);
            add(order, sku, chance.percent(15) ? 2 : 1, percent, false);
        }
        if (chance.percent(35)) {
            add(order, catalogue.sku("HY-GIFT-5"), 1, 0, true);
        }
    }

    private static void add(OrderState order, Catalogue.Sku sku, int qty, int percent, boolean gift) {
        OrderState.Line line = new OrderState.Line();
        line.lineNo = order.lines.size() + 1;
        line.sku = sku.sku();
        line.qty = qty;
        line.price = sku.price();
        line.paid = sku.price()
                .multiply(BigDecimal.valueOf((long) qty * percent))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        line.gift = gift;
        order.lines.add(line);
    }

    private ObjectNode fact(OrderState order, Instant at, Chance person) {
        ObjectNode fact = MerchantFacts.object()
                .put("orderNo", order.orderNo)
                .put("channel", order.channel)
                .put("placedAt", at.toString())
                .put("promisedShipBy", at.plus(48, ChronoUnit.HOURS).toString())
                .put("promisedDeliverBy", at.plus(5, ChronoUnit.DAYS).toString());
        fact.putObject("customer")
                .put("id", order.customerId)
                .put("name", order.name)
                .put("phone", "13%09d".formatted(person.below(1_000_000_000)))
                .put("address", order.city + person.oneOf(catalogue.streets()) + (1 + person.below(300)) + "号")
                .put("contactVia", order.channel);
        ArrayNode lines = fact.putArray("lines");
        for (OrderState.Line line : order.lines) {
            ObjectNode json = lines.addObject()
                    .put("lineNo", line.lineNo)
                    .put("sku", line.sku)
                    .put("qty", line.qty)
                    .put("type", line.gift ? "GIFT" : "GOODS");
            json.set("unitPrice", MerchantFacts.money(line.price));
            json.set("paidAmount", MerchantFacts.money(line.paid));
        }
        return fact;
    }
}
