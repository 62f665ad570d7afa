package org.qualoop.trace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Facts of a small world in the order in which they come in. Numbers are drawn from few, so that lots of two SKUs share
 * a number, facts are corrected, taken back and sent twice, and nothing comes in the order in which it happened.
 */
final class RandomFacts {

    record Given(String kind, ObjectNode item) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] KINDS = {
        "purchase-orders",
        "receipts",
        "receipts",
        "receipts",
        "productions",
        "productions",
        "productions",
        "stock",
        "stock",
        "stock-movements",
        "stock-movements",
        "orders",
        "orders",
        "shipments",
        "shipments",
        "shipments",
        "shipments",
        "shipments",
        "packaging-usages",
        "packaging-usages"
    };
    private static final String[] MOVES = {
        "TRANSFER", "TRANSFER", "SCRAP", "RETURN_TO_VENDOR", "ADJUST", "CONSUME", "SAMPLE", "RETURN_IN", "RETURN_IN"
    };

    private final Random random;
    private final String prefix;

    RandomFacts(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    List<Given> draw(int count) {
        List<Given> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean again = !facts.isEmpty() && random.nextInt(12) == 0;
            facts.add(again ? facts.get(random.nextInt(facts.size())) : draw(one(KINDS)));
        }
        return facts;
    }

    private Given draw(String kind) {
        ObjectNode item = JSON.createObjectNode();
        switch (kind) {
            case "purchase-orders" -> purchase(item);
            case "receipts" -> receipt(item);
            case "productions" -> production(item);
            case "stock" -> stock(item);
            case "stock-movements" -> movement(item);
            case "orders" -> order(item);
            case "shipments" -> shipment(item);
            default -> usage(item);
        }
        if (Set.of("receipts", "productions", "stock-movements").contains(kind) && random.nextInt(8) == 0) {
            item.put("status", "CANCELLED");
        }
        return new Given(kind, item);
    }

    private void purchase(ObjectNode item) {
        item.put("poNo", no("PO", 2)).put("supplierCode", no("SUP", 2)).put("orderedAt", time());
        ArrayNode lines = item.putArray("lines");
        for (int i = 0; i <= random.nextInt(2); i++) {
            lines.addObject().put("lineNo", i + 1).put("sku", sku()).put("qty", qty());
        }
    }

    private void receipt(ObjectNode item) {
        item.put("receiptNo", no("R", 4)).put("poNo", no("PO", 2)).put("receivedAt", time());
        item.put("warehouse", no("W", 2)).put("operator", "op");
        ArrayNode lines = item.putArray("lines");
        for (int i = 0; i <= random.nextInt(2); i++) {
            lot(lines.addObject().put("lineNo", i + 1)).put("qty", qty());
        }
    }

    private void production(ObjectNode item) {
        item.put("productionNo", no("P", 5)).put("at", time());
        lot(item.putObject("output")).put("qty", qty() + random.nextInt(4));
        ArrayNode inputs = item.putArray("inputs");
        for (int i = 0; i < random.nextInt(3); i++) {
            lot(inputs.addObject()).put("qty", qty());
        }
    }

    private void stock(ObjectNode item) {
        lot(item).put("warehouse", no("W", 2)).put("location", no("LOC", 2));
        item.put("qty", random.nextInt(3)).put("asOf", time());
    }

    private void movement(ObjectNode item) {
        String type = one(MOVES);
        lot(item).put("movementNo", no("M", 5)).put("warehouse", no("W", 2)).put("at", time());
        item.put("type", type).put("qty", type.equals("ADJUST") && random.nextBoolean() ? -qty() : qty());
        if (type.equals("TRANSFER") && random.nextInt(4) > 0) {
            item.put("toWarehouse", no("W", 2));
        }
    }

    private void order(ObjectNode item) {
        item.put("orderNo", no("O", 5)).put("channel", one("tmall", "jd")).put("placedAt", time());
        item.putObject("customer").put("id", no("C", 3));
        item.putArray("lines");
    }

    private void shipment(ObjectNode item) {
        item.put("shipmentNo", no("S", 6)).put("orderNo", no("O", 5)).put("warehouse", no("W", 2));
        item.put("shippedAt", time())
                .put("carrier", "SF")
                .put("trackingNo", "T")
                .put("packer", "p");
        if (random.nextInt(3) > 0) {
            item.put("station", no("ST", 2));
        }
        if (random.nextInt(10) == 0) {
            item.put("status", "CANCELLED");
        }
        ArrayNode lines = item.putArray("lines");
        for (int i = 0; i < random.nextInt(4); i++) {
            ObjectNode line = lot(lines.addObject().put("orderLineNo", i + 1)).put("qty", qty());
            if (random.nextInt(3) == 0) {
                line.remove("lotNo");
            }
            if (random.nextInt(4) == 0) {
                line.put("orderNo", no("O", 5));
            }
        }
        if (random.nextInt(3) == 0) {
            lot(item.putArray("packaging").addObject());
        }
    }

    private void usage(ObjectNode item) {
        Instant from = Instant.parse(time());
        item.put("warehouse", no("W", 2)).put("station", no("ST", 2)).put("sku", prefix + one("A", "BOX"));
        item.put("lotNo", no("L", 2)).put("from", from.toString());
        if (random.nextBoolean()) {
            item.put("to", from.plus(Duration.ofHours(1 + random.nextInt(48))).toString());
        }
    }

    private ObjectNode lot(ObjectNode item) {
        return item.put("sku", sku()).put("lotNo", no("L", 2));
    }

    private String sku() {
        return prefix + one("A", "A", "B", "BOX", "OIL");
    }

    /** One of few hours, so that things happen at the same time too. */
    private String time() {
        return START.plus(Duration.ofHours(random.nextInt(60))).toString();
    }

    private int qty() {
        return 1 + random.nextInt(2);
    }

    private String no(String what, int of) {
        return prefix + what + (1 + random.nextInt(of));
    }

    private String one(String... some) {
        return some[random.nextInt(some.length)];
    }
}
