package org.qualoop.trace.epcis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The kinds of our own facts that are told as events, with what their events can be. */
enum FactKind {
    RECEIPTS("receipts", List.of("ObjectEvent"), List.of("receiving")),
    PRODUCTIONS("productions", List.of("TransformationEvent", "ObjectEvent"), List.of("creating_class_instance")),
    MOVEMENTS(
            "stock-movements",
            List.of("ObjectEvent"),
            List.of("destroying", "sampling", "shipping", "receiving", "departing", "other")),
    SHIPMENTS("shipments", List.of("ObjectEvent"), List.of("shipping"));

    private static final String ID = "urn:qualoop:event:";

    private final String kind;
    private final List<String> types;
    private final List<String> steps;

    FactKind(String kind, List<String> types, List<String> steps) {
        this.kind = kind;
        this.types = types;
        this.steps = steps;
    }

    /** The id of the event that a revision tells. */
    String id(String factKey, int revision) {
        return ID + kind + ':' + Names.encode(factKey) + ':' + revision;
    }

    /** The facts that these ids name. */
    List<String> keys(List<String> ids) {
        return ids.stream().map(this::key).filter(Objects::nonNull).distinct().toList();
    }

    private String key(String id) {
        String prefix = ID + kind + ':';
        int end = id.lastIndexOf(':');
        return id.startsWith(prefix) && end > prefix.length()
                ? URLDecoder.decode(id.substring(prefix.length(), end), StandardCharsets.UTF_8)
                : null;
    }

    /** Whether such an event could tell a fact of this kind. */
    boolean mayTell(Event event) {
        return types.contains(event.type()) && event.bizStep() != null && steps.contains(event.bizStep());
    }

    /** Whether a query's words leave room for this kind; our own facts name classes of goods, never single ones. */
    boolean mayAnswer(EventQuery query) {
        return query.leaves("eventType", types.toArray(String[]::new))
                && query.leaves("EQ_bizStep", steps.toArray(String[]::new))
                && query.matches(name -> !name.endsWith("Class")) == null;
    }
}
