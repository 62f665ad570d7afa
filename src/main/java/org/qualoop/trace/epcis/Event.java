package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qualoop.platform.Sha256;

/**
 * One event of a valid document, which carries the prefixes that its document declares.
 *
 * @param json the event; its {@code @context} holds what goes beyond the standard's
 * @param pointer where it stood in its document
 */
record Event(ObjectNode json, String pointer) {

    /** A class of objects with a quantity; null when the event tells none. */
    record Quantity(String epcClass, JsonNode quantity, String uom) {}

    /** An identifier in canonical form, and the part it plays. */
    record Thing(String role, String uri) {}

    private static final List<String> EPC_FIELDS = List.of("epcList", "childEPCs", "inputEPCList", "outputEPCList");
    /** The lists of classes with quantities. */
    static final List<String> CLASS_FIELDS =
            List.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList");

    String type() {
        return json.get("type").textValue();
    }

    /** ADD, OBSERVE or DELETE; null for a transformation. */
    String action() {
        return text("action");
    }

    /** The bare word of the vocabulary, or null. */
    String bizStep() {
        return word("bizStep");
    }

    String disposition() {
        return word("disposition");
    }

    Instant time() {
        return instant(json.get("eventTime"));
    }

    /** The id that its sender gave it, otherwise its hash. */
    String id() {
        return json.has("eventID") ? text("eventID") : hash();
    }

    String hash() {
        return EventHash.of(json, prefixes());
    }

    /** When it was declared to be wrong; null for an event that stands. */
    Instant declaredAt() {
        JsonNode declared = json.at("/errorDeclaration/declarationTime");
        return declared.isMissingNode() ? null : instant(declared);
    }

    /** Equal for equal content and equal declaration, 64 characters. */
    String key() {
        return Sha256.hex(hash() + declaredAt() + json.at("/errorDeclaration/reason"));
    }

    /** The location's address; null without one. */
    String place(String field) {
        JsonNode id = json.at('/' + field + "/id");
        return id.isMissingNode() ? null : id.textValue();
    }

    List<Quantity> quantities(Collection<String> fields) {
        return quantities(fields.toArray(String[]::new));
    }

    List<String> texts(String... fields) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            json.path(field).forEach(text -> texts.add(text.textValue()));
        }
        return texts;
    }

    List<Quantity> quantities(String... fields) {
        List<Quantity> quantities = new ArrayList<>();
        for (String field : fields) {
            json.path(field)
                    .forEach(entry -> quantities.add(new Quantity(
                            entry.get("epcClass").textValue(),
                            entry.get("quantity"),
                            entry.path("uom").textValue())));
        }
        return quantities;
    }

    /** The first business transaction of a type; null without one. */
    String transaction(String type) {
        for (JsonNode transaction : json.path("bizTransactionList")) {
            if (type.equals(Words.bare(transaction.path("type").asText("")))) {
                return transaction.get("bizTransaction").textValue();
            }
        }
        return null;
    }

    /** The business transactions that it names. */
    List<String> documents() {
        return Json.values(json, "bizTransactionList/*/bizTransaction")
                .map(JsonNode::textValue)
                .toList();
    }

    List<Thing> things() {
        Stream<Thing> epcs =
                EPC_FIELDS.stream().flatMap(field -> texts(field).stream().map(uri -> thing(field, uri)));
        Stream<Thing> classes = CLASS_FIELDS.stream()
                .flatMap(field -> quantities(field).stream().map(each -> thing(field, each.epcClass())));
        Stream<Thing> singles =
                Stream.of("parentID", "transformationID").filter(json::has).map(field -> thing(field, text(field)));
        Stream<Thing> documents = documents().stream().map(uri -> thing("bizTransaction", uri));
        return Stream.of(epcs, classes, singles, documents)
                .flatMap(things -> things)
                .distinct()
                .toList();
    }

    private static Thing thing(String role, String uri) {
        return new Thing(role, DigitalLink.canonical(uri));
    }

    Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        EventDocument.contexts(json).forEach(context -> context.fields().forEachRemaining(prefix -> {
            if (prefix.getValue().isTextual()) {
                prefixes.put(prefix.getKey(), prefix.getValue().textValue());
            }
        }));
        return prefixes;
    }

    private String word(String field) {
        return json.has(field) ? Words.bare(text(field)) : null;
    }

    private String text(String field) {
        return json.path(field).textValue();
    }

    static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.textValue()).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
