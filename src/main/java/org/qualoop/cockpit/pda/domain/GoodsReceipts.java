package org.qualoop.cockpit.pda.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Intake;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.Receiving;
import org.springframework.stereotype.Component;

/** Goods that are received by PDA: a receipt like any other, so whatever follows from one follows from this. */
@Component
public class GoodsReceipts {

    private static final String SERIES = "PDA-";
    private static final String LINES = "lines";
    private static final String SKU = "sku";

    private final Receiving receiving;
    private final ShippedGoods goods;
    private final PackFacts facts;
    private final Intake intake;
    private final ObjectMapper json;

    GoodsReceipts(Receiving receiving, ShippedGoods goods, PackFacts facts, Intake intake, ObjectMapper json) {
        this.receiving = receiving;
        this.goods = goods;
        this.facts = facts;
        this.intake = intake;
        this.json = json;
    }

    /** What a purchase order asks for, and what of it has come. */
    public record Ordered(String poNo, String supplierCode, List<Line> lines) {

        /** @param codes what a scanner may read from one unit */
        public record Line(String sku, String name, int qty, int received, List<String> codes) {}
    }

    /** @throws Problem 404 while the purchase order is unknown */
    public Ordered ordered(String poNo) {
        List<Receiving.OrderedGoods> ordered = receiving.ordered(poNo);
        if (ordered.isEmpty()) {
            throw Problem.notFound("没有这张采购单 No such purchase order: " + poNo);
        }
        Map<String, Integer> units = new LinkedHashMap<>();
        Map<String, Integer> received = new LinkedHashMap<>();
        ordered.forEach(line -> {
            units.put(line.sku(), line.qty());
            received.put(line.sku(), line.received());
        });
        return new Ordered(
                poNo,
                ordered.get(0).supplierCode(),
                goods.of(units).stream()
                        .map(one -> new Ordered.Line(
                                one.sku(), one.name(), one.qty(), received.get(one.sku()), one.codes()))
                        .toList());
    }

    /**
     * Takes the receipt as a fact; the operator is who is logged in.
     *
     * @param key the device's number of the receipt: the same again changes nothing
     * @param given {@code poNo, warehouse, receivedAt, lines[sku or barcode, lotNo, qty, expiresOn?]}
     * @return number of the receipt
     * @throws Problem 422 naming each wrong field; nothing is stored then
     */
    public String take(String key, JsonNode given) {
        if (!given.isObject()) {
            throw Problem.badRequest("", "应为 JSON 对象 / A JSON object is expected");
        }
        String receiptNo = SERIES + key;
        ObjectNode receipt = json.createObjectNode().put("receiptNo", receiptNo).put("operator", CurrentUser.name());
        List.of("poNo", "warehouse", "receivedAt").stream()
                .filter(given::has)
                .forEach(name -> receipt.set(name, given.get(name)));
        receipt.set(LINES, lines(given.path(LINES)));
        intake.take("receipts", receipt, CurrentUser.name());
        return receiptNo;
    }

    /** Numbered, and with the SKU where a barcode was scanned whose order was not known on the device. */
    private JsonNode lines(JsonNode given) {
        List<String> codes = StreamSupport.stream(given.spliterator(), false)
                .map(line -> line.path(SKU).asText())
                .filter(code -> !code.isBlank())
                .toList();
        Map<String, String> skus = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            facts.goods(codes).forEach(one -> {
                if (one.barcode() != null) {
                    skus.putIfAbsent(one.barcode(), one.sku());
                }
            });
            facts.goods(codes).forEach(one -> skus.put(one.sku(), one.sku()));
        }
        ArrayNode lines = json.createArrayNode();
        for (JsonNode line : given) {
            if (line instanceof ObjectNode object) {
                ObjectNode numbered = object.deepCopy().put("lineNo", lines.size() + 1);
                String sku = skus.get(object.path(SKU).asText());
                lines.add(sku == null ? numbered : numbered.put(SKU, sku));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
