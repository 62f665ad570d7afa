package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
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

    private final SandboxMapper db;
    private final OrderPlacing placing;
    private final ParcelFacts parcels;
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
        this.placing = new OrderPlacing(facts, settings.seed());
        this.parcels = new ParcelFacts(facts);
        this.warehouse = warehouse;
        this.customers = customers;
        this.door = door;
        this.settings = settings;
    }

    void place(int number, Instant at, Pace pace) {
        Chance chance = new Chance(settings.seed(), "order " + number);
        OrderState order = placing.place(number, at, chance);
        go(order, "PLACED", at, pace.after(at, chance.between(0.5, 3)));
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
            parcels.outbound(order, "PICKING", at);
            go(order, "PICKING", at, pace.after(at, chance.between(0.5, 1.5)));
        } else {
            go(order, "PLACED", at, pace.after(at, 1));
        }
    }

    private void pack(OrderState order, Instant at, Pace pace, Chance chance) {
        if (!giveBackHeldGoods(order, at, pace)) {
            parcels.outbound(order, "PACKED", at);
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
        parcels.shipped(order, at, chance);
        parcels.outbound(order, "SHIPPED", at);
        order.lines.forEach(line -> warehouse.stock(line.sku, line.lotNo, at));
        order.scans = 0;
        go(order, "SHIPPED", at, nextScan(order, at, pace));
    }

    private void scan(OrderState order, Instant at, Pace pace) {
        Catalogue.Scan scan = catalogue.transit().get(order.scans);
        boolean refusedNow = order.refused && "DELIVERED".equals(scan.code());
        if (refusedNow) {
            parcels.tracked(order, at, "REFUSED", order.city, "收件人拒收，快件退回");
            customers.sendBackRefused(order, at, pace);
            go(order, "REFUSED", at, null);
            return;
        }
        parcels.tracked(order, at, scan.code(), scan.location().replace("{city}", order.city), scan.text());
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

    private void go(OrderState order, String step, Instant at, Instant next) {
        BigDecimal paid = order.lines.stream().map(line -> line.paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        db.saveOrder(new OrderRow(
                order.orderNo, step, at, order.trackingNo, paid, BigDecimal.ZERO, MerchantFacts.write(order)));
        if (next == null) {
            db.unschedule(AGENDA, order.orderNo);
        } else {
            db.schedule(AGENDA, order.orderNo, next);
        }
    }

    Optional<OrderState> find(String orderNo) {
        return Optional.ofNullable(db.order(orderNo)).map(row -> MerchantFacts.read(row.body(), OrderState.class));
    }
}
