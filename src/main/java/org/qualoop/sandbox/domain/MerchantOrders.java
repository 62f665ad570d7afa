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
import java.util.Optional;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.OrderRow;
import org.springframework.stereotype.Component;

/** An order's way: placed, picked, packed, shipped, scanned, delivered or refused. */
@Component
@SandboxOn
class MerchantOrders {

    static final String AGENDA = "ORDER";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.ofHours(8));

    private static final int CARTON_GRAMS = 130;

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final MerchantWarehouse warehouse;
    private final MerchantCustomers customers;
    private final ExitDoor door;
    private final SandboxSettings settings;
    private final Catalogue catalogue = Catalogue.load();

    MerchantOrders(
            SandboxMapper db,
            MerchantFacts facts,
            MerchantWarehouse warehouse,
            MerchantCustomers customers,
            ExitDoor door,
            SandboxSettings settings) {
        this.db = db;
        this.facts = facts;
        this.warehouse = warehouse;
        this.customers = customers;
        this.door = door;
        this.settings = settings;
    }

    void place(int number, Instant at, Pace pace) {
        Chance chance = new Chance(settings.seed(), "order " + number);
        OrderState order = new OrderState();
        order.number = number;
        order.orderNo = "T" + DAY.format(at) + "%06d".formatted(number);
        order.channel = chance.oneOf(catalogue.channels());
        int who = chance.below(400);
        order.customerId = "C" + (100_000 + who);
        Chance person = new Chance(settings.seed(), "customer " + who);
        order.name =
                catalogue.surnames().charAt(person.below(catalogue.surnames().length()))
                        + person.oneOf(catalogue.givenNames());
        order.city = person.oneOf(catalogue.cities());
        Catalogue.Carrier carrier = chance.oneOf(catalogue.carriers());
        order.carrier = carrier.code();
        order.trackingNo = carrier.prefix() + "%012d".formatted(730_000_000_000L + number);
        order.packer = chance.oneOf(catalogue.packers());
        order.refused = chance.percent(2);
        fill(order, chance);
        facts.publish(MerchantFacts.ORDERS, "orders", order.orderNo, at, fact(order, at, person));
        save(order, "PLACED", at);
        db.schedule(AGENDA, order.orderNo, pace.after(at, chance.between(0.5, 3)));
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

    /** The next step of an order that is due. */
    void step(String orderNo, Instant at, Pace pace) {
        OrderRow row = db.order(orderNo);
        OrderState order = MerchantFacts.read(row.body(), OrderState.class);
        Chance chance = new Chance(settings.seed(), orderNo + " " + row.step() + " " + order.scans);
        switch (row.step()) {
            case "PLACED" -> pick(order, at, pace, chance);
            case "PICKING" -> pack(order, at, pace, chance);
            case "PACKED" -> ship(order, at, pace, chance);
            default -> scan(order, at, pace);
        }
    }

    private void pick(OrderState order, Instant at, Pace pace, Chance chance) {
        for (OrderState.Line line : order.lines) {
            if (line.lotNo == null) {
                warehouse.refill(line.sku, at);
                line.lotNo = warehouse.pick(line.sku, line.qty).orElse(null);
            }
        }
        boolean complete = order.lines.stream().allMatch(line -> line.lotNo != null);
        if (complete) {
            outbound(order, "PICKING", at);
            go(order, "PICKING", at, pace.after(at, chance.between(0.5, 1.5)));
        } else {
            go(order, "PLACED", at, pace.after(at, 1));
        }
    }

    private void pack(OrderState order, Instant at, Pace pace, Chance chance) {
        if (!giveBackHeldGoods(order, at, pace)) {
            outbound(order, "PACKED", at);
            go(order, "PACKED", at, pace.after(at, chance.between(0.5, 2)));
        }
    }

    /** A lot that was held meanwhile goes back to the shelf; the shop learns of the delay and other goods are picked. */
    private boolean giveBackHeldGoods(OrderState order, Instant at, Pace pace) {
        List<OrderState.Line> held = order.lines.stream()
                .filter(line -> warehouse.isHeld(line.sku, line.lotNo))
                .toList();
        for (OrderState.Line line : held) {
            ObjectNode note = MerchantFacts.object()
                    .put("orderNo", order.orderNo)
                    .put("sku", line.sku)
                    .put("lotNo", line.lotNo)
                    .put("reason", "批次已冻结，重新拣货");
            String key = order.orderNo + "/" + line.lineNo + "/" + line.lotNo;
            db.addCall("shop", "picking-refused", key, at, 200, note.toString(), "{}");
            warehouse.putBack(line.sku, line.lotNo, line.qty);
            line.lotNo = null;
        }
        if (!held.isEmpty()) {
            go(order, "PLACED", at, pace.after(at, 0.5));
        }
        return !held.isEmpty();
    }

    private void ship(OrderState order, Instant at, Pace pace, Chance chance) {
        if (giveBackHeldGoods(order, at, pace)) {
            return;
        }
        if (!door.lets(order.outboundNo())) {
            go(order, "PACKED", at, pace.after(at, 0.5));
            return;
        }
        if (chance.percent(3)) {
            Catalogue.Sku other = chance.weighted(catalogue.sold(), Catalogue.Sku::popularity);
            order.packedInstead = other.sku().equals(order.lines.get(0).sku) ? null : other.sku();
        }
        OrderState.Line last = order.lines.get(order.lines.size() - 1);
        last.forgotten = last.gift && new Chance(settings.seed(), order.orderNo + " forgotten").percent(8);
        facts.publish(MerchantFacts.WMS, "shipments", order.shipmentNo(), at, shipment(order, at, chance));
        outbound(order, "SHIPPED", at);
        order.lines.forEach(line -> warehouse.stock(line.sku, line.lotNo, at));
        order.scans = 0;
        go(order, "SHIPPED", at, nextScan(order, at, pace));
    }

    private ObjectNode shipment(OrderState order, Instant at, Chance chance) {
        int expected = CARTON_GRAMS
                + order.lines.stream()
                        .mapToInt(l -> l.qty * catalogue.sku(l.sku).grams())
                        .sum();
        int packed = expected
                - order.lines.stream()
                        .filter(l -> l.forgotten)
                        .mapToInt(l -> l.qty * catalogue.sku(l.sku).grams())
                        .sum();
        if (order.packedInstead != null) {
            OrderState.Line first = order.lines.get(0);
            packed += first.qty
                    * (catalogue.sku(order.packedInstead).grams()
                            - catalogue.sku(first.sku).grams());
        }
        ObjectNode fact = MerchantFacts.object()
                .put("shipmentNo", order.shipmentNo())
                .put("orderNo", order.orderNo)
                .put("warehouse", catalogue.warehouse())
                .put("shippedAt", at.toString())
                .put("carrier", order.carrier)
                .put("trackingNo", order.trackingNo)
                .put("packer", order.packer)
                .put("picker", order.picker(catalogue))
                .put("station", "PS-0" + (1 + catalogue.packers().indexOf(order.packer)))
                .put("weightGrams", packed + chance.below(7) - 3)
                .put("expectedWeightGrams", expected)
                .put("videoUrl", PackingFilm.url(order.shipmentNo()));
        ArrayNode lines = fact.putArray("lines");
        ArrayNode scans = fact.putArray("scans");
        for (OrderState.Line line : order.lines) {
            lines.addObject()
                    .put("orderLineNo", line.lineNo)
                    .put("sku", line.sku)
                    .put("lotNo", line.lotNo)
                    .put("qty", line.qty);
            boolean wrong = order.packedInstead != null && line.lineNo == 1;
            String code = catalogue.sku(wrong ? order.packedInstead : line.sku).barcode();
            for (int unit = 0; unit < line.qty && !line.forgotten; unit++) {
                scans.addObject()
                        .put("code", code)
                        .put("at", PackingFilm.scannedAt(at, scans.size() - 1).toString())
                        .put("operator", order.packer);
            }
        }
        ArrayNode packaging = fact.putArray("packaging");
        packaging.addObject().put("sku", "PK-CARTON-M").put("lotNo", "CT2611-1").put("qty", 1);
        packaging.addObject().put("sku", "PK-BUBBLE").put("lotNo", "BB2611-1").put("qty", 2);
        return fact;
    }

    private void scan(OrderState order, Instant at, Pace pace) {
        Catalogue.Scan scan = catalogue.transit().get(order.scans);
        boolean refusedNow = order.refused && "DELIVERED".equals(scan.code());
        if (refusedNow) {
            track(order, at, "REFUSED", order.city, "收件人拒收，快件退回");
            customers.sendBackRefused(order, at, pace);
            go(order, "REFUSED", at, null);
            return;
        }
        track(order, at, scan.code(), scan.location().replace("{city}", order.city), scan.text());
        order.scans++;
        if (order.scans < catalogue.transit().size()) {
            go(order, "SHIPPED", at, nextScan(order, at, pace));
        } else {
            go(order, "DELIVERED", at, null);
            customers.unpack(order, at, pace);
        }
    }

    private Instant nextScan(OrderState order, Instant at, Pace pace) {
        List<Integer> hours = catalogue.transit().get(order.scans).hours();
        Chance chance = new Chance(settings.seed(), order.orderNo + " scan " + order.scans);
        return pace.after(at, chance.between(hours.get(0), hours.get(1)));
    }

    private void track(OrderState order, Instant at, String code, String location, String text) {
        facts.publish(
                MerchantFacts.CARRIER,
                "tracking-events",
                order.trackingNo,
                at,
                MerchantFacts.object()
                        .put("trackingNo", order.trackingNo)
                        .put("at", at.toString())
                        .put("code", code)
                        .put("location", location)
                        .put("text", text));
    }

    private void outbound(OrderState order, String status, Instant at) {
        ObjectNode fact = MerchantFacts.object()
                .put("outboundNo", order.outboundNo())
                .put("orderNo", order.orderNo)
                .put("warehouse", catalogue.warehouse())
                .put("status", status);
        ArrayNode lines = fact.putArray("lines");
        order.lines.forEach(line -> lines.addObject()
                .put("orderLineNo", line.lineNo)
                .put("sku", line.sku)
                .put("lotNo", line.lotNo)
                .put("qty", line.qty));
        facts.publish(MerchantFacts.WMS, "outbounds", order.outboundNo(), at, fact);
    }

    private void go(OrderState order, String step, Instant at, Instant next) {
        save(order, step, at);
        if (next == null) {
            db.unschedule(AGENDA, order.orderNo);
        } else {
            db.schedule(AGENDA, order.orderNo, next);
        }
    }

    private void save(OrderState order, String step, Instant at) {
        BigDecimal paid = order.lines.stream().map(line -> line.paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        db.saveOrder(new OrderRow(
                order.orderNo, step, at, order.trackingNo, paid, BigDecimal.ZERO, MerchantFacts.write(order)));
    }

    Optional<OrderState> find(String orderNo) {
        return Optional.ofNullable(db.order(orderNo)).map(row -> MerchantFacts.read(row.body(), OrderState.class));
    }
}
