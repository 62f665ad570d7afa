package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What the warehouse and the carrier tell of an order's parcel. */
final class ParcelFacts {

    private static final int CARTON_GRAMS = 130;

    private final MerchantFacts facts;
    private final Catalogue catalogue = Catalogue.load();

    ParcelFacts(MerchantFacts facts) {
        this.facts = facts;
    }

    void outbound(OrderState order, String status, Instant at) {
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

    void shipped(OrderState order, Instant at, Chance chance) {
        facts.publish(MerchantFacts.WMS, "shipments", order.shipmentNo(), at, shipment(order, at, chance));
    }

    private ObjectNode shipment(OrderState order, Instant at, Chance chance) {
        int expected = CARTON_GRAMS + order.lines.stream().mapToInt(this::grams).sum();
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
                .put("weightGrams", packed(order, expected) + chance.below(7) - 3)
                .put("expectedWeightGrams", expected)
                .put("videoUrl", PackingFilm.url(order.shipmentNo()));
        contents(order, at, fact.putArray("lines"), fact.putArray("scans"));
        ArrayNode packaging = fact.putArray("packaging");
        packaging.addObject().put("sku", "PK-CARTON-M").put("lotNo", "CT2611-1").put("qty", 1);
        packaging.addObject().put("sku", "PK-BUBBLE").put("lotNo", "BB2611-1").put("qty", 2);
        return fact;
    }

    private int grams(OrderState.Line line) {
        return line.qty * catalogue.sku(line.sku).grams();
    }

    /** What the scales say of a parcel from which something was forgotten or in which something else lies. */
    private int packed(OrderState order, int expected) {
        int packed = expected
                - order.lines.stream()
                        .filter(line -> line.forgotten)
                        .mapToInt(this::grams)
                        .sum();
        if (order.packedInstead != null) {
            OrderState.Line first = order.lines.get(0);
            packed += first.qty * catalogue.sku(order.packedInstead).grams() - grams(first);
        }
        return packed;
    }

    private void contents(OrderState order, Instant at, ArrayNode lines, ArrayNode scans) {
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
    }

    void tracked(OrderState order, Instant at, String code, String location, String text) {
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
}
