package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.trace.Schema;
import org.qualoop.trace.epcis.Contents.Load;
import org.qualoop.trace.epcis.Event.Quantity;
import org.qualoop.trace.epcis.Meaning.Target;
import org.qualoop.trace.epcis.data.EventMapper;
import org.springframework.stereotype.Component;

/** Writes what events mean as items of the intake. */
@Component
class FactItems {

    private static final String UNKNOWN = "UNKNOWN";

    private final GoodsBook book;
    private final Contents contents;
    private final EventMapper mapper;

    FactItems(GoodsBook book, Contents contents, EventMapper mapper) {
        this.book = book;
        this.contents = contents;
        this.mapper = mapper;
    }

    /** The items of a fact by their keys, from all of its events that stand; empty when nothing is left of it. */
    Map<String, ObjectNode> of(Target target, List<Event> events, String by, List<String> notes) {
        if (events.isEmpty()) {
            return Map.of();
        }
        List<ObjectNode> items =
                switch (target.kind()) {
                    case Meaning.RECEIPTS -> receipt(target.key(), events, by, notes);
                    case Meaning.SHIPMENTS -> shipment(target.key(), events, by, notes);
                    case Meaning.PRODUCTIONS -> new ProductionItems(book).of(target.key(), events, notes);
                    case Meaning.MOVEMENTS -> movements(target.key(), events.get(0), notes);
                    default -> stock(events.get(0), notes);
                };
        Map<String, ObjectNode> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(key(target.kind(), item), item));
        return byKey;
    }

    private List<ObjectNode> receipt(String key, List<Event> events, String by, List<String> notes) {
        Event first = events.get(0);
        ObjectNode item = object().put("receiptNo", key)
                .put("poNo", number(events, key, "po", "poc"))
                .put("receivedAt", first.time().toString())
                .put("warehouse", place(first))
                .put("operator", by);
        ArrayNode lines = item.putArray("lines");
        for (Event event : events) {
            for (Goods goods : inLots(goods(event, notes), notes)) {
                ObjectNode line = lines.addObject().put("lineNo", lines.size());
                line.put("sku", goods.sku()).put("lotNo", goods.lotNo()).put("qty", goods.qty());
                line.put("producedOn", Ilmd.day(event.json(), "productionDate"));
                line.put("expiresOn", Ilmd.day(event.json(), "itemExpirationDate"));
            }
        }
        return lines.isEmpty() ? List.of() : List.of(item);
    }

    private List<ObjectNode> shipment(String key, List<Event> events, String by, List<String> notes) {
        List<Event> shipped = events.stream()
                .filter(event -> "shipping".equals(event.bizStep()))
                .toList();
        List<Goods> goods = left(shipped, events, notes);
        if (goods.isEmpty()) {
            return List.of();
        }
        Event first = shipped.get(0);
        String orderNo = number(shipped, key, "po", "poc", "inv");
        ObjectNode item = object().put("shipmentNo", key)
                .put("orderNo", orderNo)
                .put("warehouse", place(first))
                .put("shippedAt", first.time().toString())
                .put("carrier", UNKNOWN)
                .put("trackingNo", parcel(first, key))
                .put("packer", by);
        ArrayNode lines = item.putArray("lines");
        ArrayNode packaging = item.putArray("packaging");
        for (Goods each : goods) {
            boolean box = each.packaging() && each.lotNo() != null;
            describe((box ? packaging : lines).addObject(), each, box ? null : orderLine(orderNo, each, lines.size()));
        }
        return List.of(item);
    }

    private static void describe(ObjectNode line, Goods goods, Integer orderLineNo) {
        line.put("orderLineNo", orderLineNo);
        line.put("sku", goods.sku()).put("lotNo", goods.lotNo()).put("qty", goods.qty());
        if (goods.serialNo() != null && orderLineNo != null) {
            line.putArray("serialNos").add(goods.serialNo());
        }
    }

    private int orderLine(String orderNo, Goods goods, int place) {
        Integer lineNo = mapper.orderLine(orderNo, goods.sku());
        return lineNo == null ? place : lineNo;
    }

    /** What was shipped, without what was taken back before it left. */
    private List<Goods> left(List<Event> shipped, List<Event> all, List<String> notes) {
        List<Goods> goods = new ArrayList<>();
        shipped.forEach(event -> goods.addAll(goods(event, notes)));
        List<Goods> voided = all.stream()
                .filter(event -> "void_shipping".equals(event.bizStep()))
                .flatMap(event -> goods(event, new ArrayList<>()).stream())
                .toList();
        for (Goods gone : voided) {
            take(gone, goods);
        }
        return goods;
    }

    private static void take(Goods gone, List<Goods> goods) {
        int rest = gone.qty();
        for (int i = goods.size() - 1; i >= 0 && rest > 0; i--) {
            Goods there = goods.get(i);
            boolean same = GoodsBook.lotOf(there).equals(GoodsBook.lotOf(gone))
                    && (gone.serialNo() == null || gone.serialNo().equals(there.serialNo()));
            if (same && there.qty() <= rest) {
                rest -= goods.remove(i).qty();
            } else if (same) {
                goods.set(
                        i,
                        new Goods(there.sku(), there.lotNo(), there.serialNo(), there.packaging(), there.qty() - rest));
                rest = 0;
            }
        }
    }

    private List<ObjectNode> movements(String key, Event event, List<String> notes) {
        List<ObjectNode> items = new ArrayList<>();
        for (Goods goods : inLots(goods(event, notes), notes)) {
            items.add(object().put("movementNo", numbered(key, items.size()))
                    .put("warehouse", place(event))
                    .put("at", event.time().toString())
                    .put("type", Meaning.movement(event))
                    .put("sku", goods.sku())
                    .put("lotNo", goods.lotNo())
                    .put("qty", goods.qty()));
        }
        return items;
    }

    private List<ObjectNode> stock(Event event, List<String> notes) {
        String warehouse = place(event);
        String location = event.place("readPoint") == null ? warehouse : Names.number(event.place("readPoint"));
        return inLots(goods(event, notes), notes).stream()
                .map(goods -> object().put("sku", goods.sku())
                        .put("lotNo", goods.lotNo())
                        .put("warehouse", warehouse)
                        .put("location", location)
                        .put("qty", goods.qty())
                        .put("asOf", event.time().toString()))
                .toList();
    }

    /** Everything that an event moves: what it counts, and single objects and containers with what is in them. */
    private List<Goods> goods(Event event, List<String> notes) {
        List<Quantity> counted = event.quantities("quantityList");
        List<String> epcs = new ArrayList<>(event.texts("epcList"));
        if (event.json().has("parentID")) {
            epcs.add(event.json().get("parentID").textValue());
        }
        // A container that is named beside its counted goods would count them twice.
        Load load = counted.isEmpty() ? contents.of(epcs, event.time()) : new Load(epcs, counted);
        return merged(Stream.concat(
                book.counted(counted.isEmpty() ? load.quantities() : counted, notes).stream(),
                book.single(load.epcs()).stream()));
    }

    /** Equal goods as one, single objects each for itself. */
    private static List<Goods> merged(Stream<Goods> all) {
        Map<String, Goods> merged = new LinkedHashMap<>();
        all.forEach(each -> merged.merge(
                GoodsBook.lotOf(each) + '\u001f' + each.serialNo(),
                each,
                (a, b) -> new Goods(a.sku(), a.lotNo(), a.serialNo(), a.packaging(), a.qty() + b.qty())));
        return new ArrayList<>(merged.values());
    }

    /** By lots only; goods without a lot are told in the notes. */
    private static List<Goods> inLots(List<Goods> goods, List<String> notes) {
        goods.stream()
                .filter(each -> each.lotNo() == null)
                .forEach(each -> notes.add("SKU " + each.sku() + " is named without a lot"));
        return merged(goods.stream()
                .filter(each -> each.lotNo() != null)
                .map(each -> new Goods(each.sku(), each.lotNo(), null, each.packaging(), each.qty())));
    }

    private static String place(Event event) {
        return Stream.of("bizLocation", "readPoint")
                .map(event::place)
                .filter(place -> place != null)
                .map(Names::number)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static String number(List<Event> events, String otherwise, String... types) {
        return Stream.of(types)
                .flatMap(type -> events.stream().map(event -> event.transaction(type)))
                .filter(number -> number != null)
                .map(Names::number)
                .findFirst()
                .orElse(otherwise);
    }

    /** The number of the logistic unit, which the carrier knows. */
    private String parcel(Event event, String otherwise) {
        return event.texts("epcList").stream()
                .filter(epc -> !book.isGoods(epc))
                .map(Names::number)
                .findFirst()
                .orElse(otherwise);
    }

    static String numbered(String key, int index) {
        return index == 0 ? key : key + '#' + (index + 1);
    }

    private static String key(String kind, ObjectNode item) {
        return switch (kind) {
            case Meaning.RECEIPTS -> item.get("receiptNo").textValue();
            case Meaning.SHIPMENTS -> item.get("shipmentNo").textValue();
            case Meaning.PRODUCTIONS -> item.get("productionNo").textValue();
            case Meaning.MOVEMENTS -> item.get("movementNo").textValue();
            default -> stockKey(item);
        };
    }

    private static String stockKey(ObjectNode item) {
        return Stream.of("sku", "lotNo", "warehouse", "location")
                .map(field -> item.get(field).textValue())
                .collect(Collectors.joining(String.valueOf(Schema.SEPARATOR)));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
