package org.qualoop.trace;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Valid items of every kind of this room, each with a key of its own; a test overrides the one thing it is about. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private record Sample(String key, String required, String change, Object to, String text) {}

    private static final Map<String, Sample> SAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("suppliers", new Sample("code", "code name", "/name", "Other", """
                            {"code":"#","name":"瓶厂","category":"包装","contactEmail":"a@b.cn"}""")),
            Map.entry("skus", new Sample("sku", "sku name kind", "/shelfLifeDays", 100, """
                            {"sku":"#","name":"保湿霜","kind":"PRODUCT","category":"护肤","barcode":"690","unitWeightGrams":120.5,
                             "unitCost":{"amount":"12.50","currency":"CNY"},"shelfLifeDays":1095,"noReasonReturn":true,
                             "resaleAfterOpening":false}""")),
            Map.entry(
                    "purchase-orders", new Sample("poNo", "poNo supplierCode orderedAt lines", "/lines/0/qty", 5, """
                            {"poNo":"#","supplierCode":"V1","orderedAt":"2026-01-01T00:00:00Z",
                             "lines":[{"lineNo":1,"sku":"S1","qty":10,"unitCost":{"amount":"1","currency":"CNY"}}]}""")),
            Map.entry(
                    "receipts",
                    new Sample(
                            "receiptNo", "receiptNo poNo receivedAt warehouse operator lines", "/lines/0/qty", 5, """
                            {"receiptNo":"#","poNo":"PO1","receivedAt":"2026-01-01T00:00:00Z","warehouse":"W1","operator":"op",
                             "lines":[{"lineNo":1,"sku":"S1","lotNo":"L#","qty":10,"supplierLotNo":"X","producedOn":"2025-12-01",
                                       "expiresOn":"2028-12-01"}]}""")),
            Map.entry(
                    "productions", new Sample("productionNo", "productionNo at output inputs", "/output/qty", 6, """
                            {"productionNo":"#","at":"2026-01-01T00:00:00Z","output":{"sku":"S1","lotNo":"L#","qty":5},
                             "inputs":[{"sku":"M1","lotNo":"ML#","qty":50}]}""")),
            Map.entry(
                    "stock",
                    new Sample(
                            "sku lotNo warehouse location", "sku lotNo warehouse location qty asOf", "/qty", 0, """
                            {"sku":"S1","lotNo":"#","warehouse":"W1","location":"A-1","qty":3,"asOf":"2026-01-01T00:00:00Z"}""")),
            Map.entry(
                    "orders", new Sample("orderNo", "orderNo channel placedAt customer lines", "/lines/0/qty", 2, """
                            {"orderNo":"#","channel":"tmall","placedAt":"2026-01-01T00:00:00Z",
                             "customer":{"id":"C1","name":"张三丰","phone":"13812345678","email":"zhang@example.com",
                                         "address":"浙江省杭州市西湖区文三路1号","oaid":"O1","contactVia":"shop"},
                             "lines":[{"lineNo":1,"sku":"S1","qty":1,"unitPrice":{"amount":"99.00","currency":"CNY"},
                                       "paidAmount":{"amount":"89.00","currency":"CNY"},"type":"GOODS"}],
                             "promisedShipBy":"2026-01-03T00:00:00Z","promisedDeliverBy":"2026-01-06"}""")),
            Map.entry(
                    "outbounds",
                    new Sample("outboundNo", "outboundNo orderNo warehouse status lines", "/status", "SHIPPED", """
                            {"outboundNo":"#","orderNo":"O#","warehouse":"W1","status":"PICKING",
                             "lines":[{"orderLineNo":1,"sku":"S1","lotNo":"L1","qty":1}]}""")),
            Map.entry(
                    "shipments",
                    new Sample(
                            "shipmentNo",
                            "shipmentNo orderNo warehouse shippedAt carrier trackingNo packer lines",
                            "/lines/0/qty",
                            2,
                            """
                            {"shipmentNo":"#","orderNo":"O#","warehouse":"W1","shippedAt":"2026-01-02T00:00:00Z","carrier":"SF",
                             "trackingNo":"T#","subTrackingNos":["T#-1"],"packer":"p1","picker":"k1","station":"ST1","weightGrams":500,
                             "expectedWeightGrams":510.5,"videoUrl":"https://v.example/1",
                             "lines":[{"orderLineNo":1,"sku":"S1","lotNo":"L#","qty":1,"serialNos":["SN#"]}],
                             "packaging":[{"sku":"BOX","lotNo":"B#"}],
                             "scans":[{"code":"690","at":"2026-01-02T00:00:00Z","operator":"p1"}]}""")),
            Map.entry(
                    "packaging-usages",
                    new Sample(
                            "warehouse station sku from",
                            "warehouse station sku lotNo from",
                            "/to",
                            "2026-01-03T00:00:00Z",
                            """
                            {"warehouse":"W1","station":"#","sku":"BOX","lotNo":"B1","from":"2026-01-01T00:00:00Z",
                             "to":"2026-01-02T00:00:00Z"}""")),
            Map.entry(
                    "stock-movements",
                    new Sample("movementNo", "movementNo warehouse at type sku lotNo qty", "/qty", 2, """
                            {"movementNo":"#","warehouse":"W1","at":"2026-01-01T00:00:00Z","type":"SCRAP","sku":"S1","lotNo":"L1",
                             "qty":1}""")),
            Map.entry(
                    "tracking-events", new Sample("trackingNo at code", "trackingNo at code", "/location", "上海", """
                            {"trackingNo":"#","at":"2026-01-01T00:00:00Z","code":"PICKED_UP","location":"杭州","text":"已揽收"}""")),
            Map.entry("charges", new Sample("chargeNo", "chargeNo at kind amount", "/amount/amount", "8", """
                            {"chargeNo":"#","at":"2026-01-01T00:00:00Z","kind":"FREIGHT","amount":{"amount":"7.5","currency":"CNY"},
                             "orderNo":"O1","trackingNo":"T1"}"""))));

    static final Set<String> KINDS = SAMPLES.keySet();

    private Samples() {}

    /** A valid item with keys that no other has. */
    static ObjectNode item(String kind) {
        return (ObjectNode) json(SAMPLES.get(kind).text().replace("#", "T" + COUNT.incrementAndGet()));
    }

    static ObjectNode changed(String kind, ObjectNode item) {
        return with(item, SAMPLES.get(kind).change(), SAMPLES.get(kind).to());
    }

    static List<String> required(String kind) {
        return List.of(SAMPLES.get(kind).required().split(" "));
    }

    static String key(String kind, ObjectNode item) {
        return Arrays.stream(SAMPLES.get(kind).key().split(" "))
                .map(field -> item.get(field).asText())
                .collect(Collectors.joining(String.valueOf(Schema.SEPARATOR)));
    }

    static ObjectNode copy(ObjectNode item) {
        return item.deepCopy();
    }

    /** A copy with another value in one place. */
    static ObjectNode with(ObjectNode item, String pointer, Object value) {
        ObjectNode copy = item.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(at.head());
        JsonNode node = JSON.valueToTree(value);
        String last = at.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), node);
        } else {
            ((ObjectNode) parent).set(last, node);
        }
        return copy;
    }

    static ObjectNode without(ObjectNode item, String field) {
        ObjectNode copy = item.deepCopy();
        copy.remove(field);
        return copy;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
