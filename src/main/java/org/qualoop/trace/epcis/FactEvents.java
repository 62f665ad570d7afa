package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.LotId;
import org.qualoop.trace.epcis.data.EventMapper;
import org.qualoop.trace.epcis.data.EventPageMapper.FactEventRow;
import org.springframework.stereotype.Component;

/** Writes facts of ours as events. */
@Component
class FactEvents {

    private static final String CANCELLED = "CANCELLED";

    private final Names names;
    private final GoodsBook book;
    private final EventMapper mapper;

    FactEvents(Names names, GoodsBook book, EventMapper mapper) {
        this.names = names;
        this.book = book;
        this.mapper = mapper;
    }

    /** The barcode of each SKU that has one. */
    record Barcodes(Map<String, String> bySku) {}

    Barcodes barcodes(Collection<FactEventRow> rows) {
        Set<String> skus = new LinkedHashSet<>();
        rows.stream()
                .flatMap(row -> Stream.of(row.item(), row.previous()))
                .filter(text -> text != null)
                .forEach(text -> EventStore.json(text).findValues("sku").forEach(sku -> skus.add(sku.asText())));
        Map<String, String> bySku = new HashMap<>();
        Bulk.parts(skus).forEach(part -> mapper.skus(part).forEach(row -> bySku.put(row.sku(), row.barcode())));
        return new Barcodes(bySku);
    }

    /** The lots that these classes name. */
    List<LotId> lots(List<String> classes) {
        return book
                .counted(
                        classes.stream()
                                .map(uri -> new Event.Quantity(uri, null, null))
                                .toList(),
                        new ArrayList<>())
                .stream()
                .filter(goods -> goods.lotNo() != null)
                .map(goods -> new LotId(goods.sku(), goods.lotNo()))
                .distinct()
                .toList();
    }

    /** The declaration that the revision before was wrong, and what this one tells. */
    List<ObjectNode> of(FactKind kind, FactEventRow row, Barcodes barcodes) {
        ObjectNode event = event(kind, row.factKey(), row.revision(), row.item(), row.recordTime(), barcodes);
        ObjectNode before = event(kind, row.factKey(), row.revision() - 1, row.previous(), row.recordTime(), barcodes);
        if (before != null) {
            ObjectNode declaration = before.putObject("errorDeclaration");
            declaration.put("declarationTime", row.recordTime().toString());
            declaration.put("reason", event == null ? "did_not_occur" : "incorrect_data");
            if (event != null) {
                declaration.putArray("correctiveEventIDs").add(event.get("eventID"));
            }
        }
        return Stream.of(before, event).filter(each -> each != null).toList();
    }

    /** Null when the revision tells nothing: there is none, it is withdrawn, or it names no goods. */
    private ObjectNode event(
            FactKind kind, String key, int revision, String text, Instant recordTime, Barcodes barcodes) {
        ObjectNode item = text == null ? null : EventStore.json(text);
        if (item == null || CANCELLED.equals(item.path("status").asText())) {
            return null;
        }
        ObjectNode event =
                switch (kind) {
                    case RECEIPTS -> receipt(item, barcodes);
                    case PRODUCTIONS -> production(item, barcodes);
                    case MOVEMENTS -> movement(item, barcodes);
                    case SHIPMENTS -> shipment(item, barcodes);
                };
        return event == null
                ? null
                : event.put("eventTimeZoneOffset", "+00:00")
                        .put("recordTime", recordTime.toString())
                        .put("eventID", kind.id(key, revision));
    }

    private ObjectNode receipt(ObjectNode item, Barcodes barcodes) {
        ObjectNode event = object("OBSERVE", item.get("receivedAt"), "receiving", "in_progress");
        place(event, item.get("warehouse"), true);
        transactions(
                event,
                Map.of(
                        "po",
                        Set.of(item.get("poNo").asText()),
                        "recadv",
                        Set.of(item.get("receiptNo").asText())));
        return goods(event, "quantityList", item.path("lines"), barcodes);
    }

    private ObjectNode shipment(ObjectNode item, Barcodes barcodes) {
        ObjectNode event = object("OBSERVE", item.get("shippedAt"), "shipping", "in_transit");
        place(event, item.get("warehouse"), false);
        Set<String> orders = new LinkedHashSet<>();
        item.path("lines")
                .forEach(line -> orders.add(
                        line.path("orderNo").asText(item.get("orderNo").asText())));
        transactions(event, Map.of("desadv", Set.of(item.get("shipmentNo").asText()), "po", orders));
        goods(event, "quantityList", item.path("packaging"), barcodes);
        return item.path("lines").isEmpty() ? null : goods(event, "quantityList", item.path("lines"), barcodes);
    }

    private ObjectNode production(ObjectNode item, Barcodes barcodes) {
        ObjectNode event = item.path("inputs").isEmpty()
                ? object("ADD", item.get("at"), "creating_class_instance", "active")
                : object(null, item.get("at"), "creating_class_instance", "active");
        transactions(event, Map.of("prodorder", Set.of(item.get("productionNo").asText())));
        ArrayNode output = event.arrayNode().add(item.get("output"));
        if (event.has("action")) {
            return goods(event, "quantityList", output, barcodes);
        }
        goods(event, "inputQuantityList", item.get("inputs"), barcodes);
        return goods(event, "outputQuantityList", output, barcodes);
    }

    /** Adjustments are corrections of counts: nothing happened to the goods. */
    private ObjectNode movement(ObjectNode item, Barcodes barcodes) {
        JsonNode at = item.get("at");
        ObjectNode event =
                switch (item.get("type").asText()) {
                    case "SCRAP" -> object("DELETE", at, "destroying", "destroyed");
                    case "SAMPLE" -> object("OBSERVE", at, "sampling", "in_progress");
                    case "RETURN_TO_VENDOR" -> object("OBSERVE", at, "shipping", "returned");
                    case "RETURN_IN" -> object("OBSERVE", at, "receiving", "returned");
                    case "TRANSFER" -> object("OBSERVE", at, "departing", "in_transit");
                    case "CONSUME" -> object("DELETE", at, "other", "inactive");
                    default -> null;
                };
        if (event == null) {
            return null;
        }
        place(event, item.get("warehouse"), false);
        if (item.has("toWarehouse")) {
            event.putArray("destinationList")
                    .addObject()
                    .put("type", "location")
                    .put("destination", names.location(item.get("toWarehouse").asText()));
        }
        return goods(event, "quantityList", event.arrayNode().add(item), barcodes);
    }

    private static ObjectNode object(String action, JsonNode at, String bizStep, String disposition) {
        ObjectNode event = FactItems.object()
                .put("type", action == null ? "TransformationEvent" : "ObjectEvent")
                .put("eventTime", at.asText());
        if (action != null) {
            event.put("action", action);
        }
        return event.put("bizStep", bizStep).put("disposition", disposition);
    }

    private void place(ObjectNode event, JsonNode warehouse, boolean stays) {
        event.putObject("readPoint").put("id", names.location(warehouse.asText()));
        if (stays) {
            event.putObject("bizLocation").put("id", names.location(warehouse.asText()));
        }
    }

    private void transactions(ObjectNode event, Map<String, Set<String>> numbers) {
        ArrayNode list = event.putArray("bizTransactionList");
        numbers.keySet().stream().sorted().forEach(type -> numbers.get(type)
                .forEach(
                        number -> list.addObject().put("type", type).put("bizTransaction", names.transaction(number))));
    }

    /** Lines of the same class as one quantity. */
    private ObjectNode goods(ObjectNode event, String list, JsonNode lines, Barcodes barcodes) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        event.path(list)
                .forEach(each -> quantities.put(
                        each.get("epcClass").asText(), each.get("quantity").asLong()));
        for (JsonNode line : lines) {
            String sku = line.get("sku").asText();
            String lotNo = line.path("lotNo").textValue();
            quantities.merge(
                    names.goods(sku, barcodes.bySku().get(sku), lotNo),
                    line.path("qty").asLong(1),
                    Long::sum);
        }
        ArrayNode array = event.putArray(list);
        quantities.forEach((uri, qty) -> array.addObject().put("epcClass", uri).put("quantity", qty));
        return event;
    }
}
