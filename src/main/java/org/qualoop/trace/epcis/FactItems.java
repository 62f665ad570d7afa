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
import org.qualoop.trace.epcis.Meaning.Target;
import org.springframework.stereotype.Component;

/** Writes what events mean as items of the intake. */
@Component
class FactItems {

    static final String UNKNOWN = "UNKNOWN";

    private final GoodsBook book;
    private final Loads loads;
    private final ParcelItems parcels;

    FactItems(GoodsBook book, Loads loads, ParcelItems parcels) {
        this.book = book;
        this.loads = loads;
        this.parcels = parcels;
    }

    /** The items of a fact by their keys, from all of its events that stand; empty when nothing is left of it. */
    Map<String, ObjectNode> of(Target target, List<Event> events, String by, List<String> notes) {
        if (events.isEmpty()) {
            return Map.of();
        }
        List<ObjectNode> items =
                switch (target.kind()) {
                    case Meaning.RECEIPTS -> receipt(target.key(), events, by, notes);
                    case Meaning.SHIPMENTS -> parcels.of(target.key(), events, by, notes);
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
            for (Goods goods : inLots(loads.goods(event, notes), notes)) {
                ObjectNode line = lines.addObject().put("lineNo", lines.size());
                line.put("sku", goods.sku()).put("lotNo", goods.lotNo()).put("qty", goods.qty());
                line.put("producedOn", Ilmd.day(event.json(), "productionDate"));
                line.put("expiresOn", Ilmd.day(event.json(), "itemExpirationDate"));
            }
        }
        return lines.isEmpty() ? List.of() : List.of(item);
    }

    private List<ObjectNode> movements(String key, Event event, List<String> notes) {
        List<ObjectNode> items = new ArrayList<>();
        for (Goods goods : inLots(loads.goods(event, notes), notes)) {
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
        return inLots(loads.goods(event, notes), notes).stream()
                .map(goods -> object().put("sku", goods.sku())
                        .put("lotNo", goods.lotNo())
                        .put("warehouse", warehouse)
                        .put("location", location)
                        .put("qty", goods.qty())
                        .put("asOf", event.time().toString()))
                .toList();
    }

    /** By lots only; goods without a lot are told in the notes. */
    private static List<Goods> inLots(List<Goods> goods, List<String> notes) {
        goods.stream()
                .filter(each -> each.lotNo() == null)
                .forEach(each -> notes.add("SKU " + each.sku() + " is named without a lot"));
        return Loads.merged(goods.stream()
                .filter(each -> each.lotNo() != null)
                .map(each -> new Goods(each.sku(), each.lotNo(), null, each.packaging(), each.qty())));
    }

    static String place(Event event) {
        return Stream.of("bizLocation", "readPoint")
                .map(event::place)
                .filter(place -> place != null)
                .map(Names::number)
                .findFirst()
                .orElse(UNKNOWN);
    }

    static String number(List<Event> events, String otherwise, String... types) {
        return Stream.of(types)
                .flatMap(type -> events.stream().map(event -> event.transaction(type)))
                .filter(number -> number != null)
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
