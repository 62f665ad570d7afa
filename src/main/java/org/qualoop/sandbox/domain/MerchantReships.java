package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.LotRow;
import org.qualoop.sandbox.data.SandboxMapper.OrderRow;
import org.springframework.stereotype.Component;

/** Goods that the merchant sends a second time, and wrong ones that its carrier brings back. */
@Component
@SandboxOn
class MerchantReships {

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final MerchantWarehouse warehouse;
    private final Catalogue catalogue = Catalogue.load();

    MerchantReships(SandboxMapper db, MerchantFacts facts, MerchantWarehouse warehouse) {
        this.db = db;
        this.facts = facts;
        this.warehouse = warehouse;
    }

    Reply reserve(JsonNode body) {
        String sku = body.path("sku").asText();
        int qty = body.path("qty").asInt();
        return isShort(sku, qty) ? Reply.refused("OUT_OF_STOCK", "没有可用库存") : numbered("reservationNo", number("RSV"));
    }

    /** The parcel leaves at once, from the oldest lot that may be picked. */
    Reply send(JsonNode body, Instant at) {
        String sku = body.path("sku").asText();
        int qty = body.path("qty").asInt();
        if (isShort(sku, qty)) {
            return Reply.refused("RESHIP_REFUSED", "没有可用库存");
        }
        String outboundNo = number("OBX");
        OrderRow order = db.order(body.path("orderNo").asText());
        if (order != null) {
            OrderState state = MerchantFacts.read(order.body(), OrderState.class);
            warehouse.pick(sku, qty).ifPresent(lotNo -> leave(outboundNo, state, sku, lotNo, qty, at));
        }
        return numbered("outboundNo", outboundNo);
    }

    /** What is collected is in the warehouse when the carrier says so. */
    Reply collect(JsonNode body, Instant at) {
        String trackingNo = number("SFC");
        if (db.order(body.path("orderNo").asText()) != null) {
            ObjectNode fact = MerchantFacts.object()
                    .put("arrivalNo", "AR-" + trackingNo)
                    .put("warehouse", catalogue.warehouse())
                    .put("at", at.toString())
                    .put("trackingNo", trackingNo);
            fact.putArray("lines")
                    .addObject()
                    .put("sku", body.path("sku").asText())
                    .put("qty", Math.max(1, body.path("qty").asInt()));
            facts.publish(MerchantFacts.WMS, "return-arrivals", "AR-" + trackingNo, at, fact);
        }
        return numbered("collectTrackingNo", trackingNo);
    }

    /** Only goods of its own can run out. */
    private boolean isShort(String sku, int qty) {
        List<LotRow> lots = db.lots(sku);
        return qty > 0 && !lots.isEmpty() && lots.stream().noneMatch(lot -> lot.sellable() >= qty);
    }

    private void leave(String outboundNo, OrderState order, String sku, String lotNo, int qty, Instant at) {
        int lineNo = order.lines.stream()
                .filter(line -> line.sku.equals(sku))
                .map(line -> line.lineNo)
                .findFirst()
                .orElse(1);
        ObjectNode fact = MerchantFacts.object()
                .put("shipmentNo", outboundNo)
                .put("orderNo", order.orderNo)
                .put("warehouse", catalogue.warehouse())
                .put("shippedAt", at.toString())
                .put("carrier", order.carrier)
                .put("trackingNo", "R" + outboundNo)
                .put("packer", catalogue.packers().get(0))
                .put("picker", catalogue.pickers().get(0));
        fact.putArray("lines")
                .addObject()
                .put("orderLineNo", lineNo)
                .put("sku", sku)
                .put("lotNo", lotNo)
                .put("qty", qty);
        facts.publish(MerchantFacts.WMS, "shipments", outboundNo, at, fact);
        warehouse.stock(sku, lotNo, at);
    }

    private static String number(String prefix) {
        return prefix
                + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase(Locale.ROOT);
    }

    private static Reply numbered(String field, String number) {
        return Reply.ok(MerchantFacts.object().put(field, number));
    }
}
