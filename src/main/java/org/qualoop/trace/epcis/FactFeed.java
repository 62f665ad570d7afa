package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Problem;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.Intake;
import org.qualoop.trace.epcis.Meaning.Target;
import org.qualoop.trace.epcis.data.EventMapper;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.qualoop.trace.epcis.data.EventMapper.FactRow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands to the intake what captured events mean. A fact is always written anew from all of its events that stand, so
 * neither their order nor a later declaration of error leaves anything behind; a fact that came by another door is not
 * touched.
 */
@Component
class FactFeed {

    /** Marks facts that events have brought. */
    static final String BY = "epcis:";

    private static final int LONGEST_USER = 64;

    private final EventStore store;
    private final FactItems items;
    private final Contents contents;
    private final Intake intake;
    private final EventMapper mapper;

    FactFeed(EventStore store, FactItems items, Contents contents, Intake intake, EventMapper mapper) {
        this.store = store;
        this.items = items;
        this.contents = contents;
        this.intake = intake;
        this.mapper = mapper;
    }

    /** Brings the facts of these events, which are stored, up to date; returns what of them the trace could not take. */
    List<String> feed(Collection<Event> events, String by) {
        Set<Target> targets = new LinkedHashSet<>();
        List<String> containers = new ArrayList<>();
        for (Event event : events) {
            if (Meaning.isNesting(event) && event.json().has("parentID")) {
                containers.add(
                        DigitalLink.canonical(event.json().get("parentID").textValue()));
            } else if (Meaning.of(event) != null) {
                targets.add(Meaning.of(event));
            }
        }
        contents.moves(containers).stream().flatMap(FactFeed::target).forEach(targets::add);
        return write(targets, by);
    }

    /** A barcode became known: what was traced under the bare GTIN is traced under its SKU. */
    @EventListener
    void on(FactsStored facts) {
        if (!"skus".equals(facts.kind()) || !mapper.anything()) {
            return;
        }
        Set<Target> targets = new LinkedHashSet<>();
        for (List<String> part : Bulk.parts(facts.keys())) {
            mapper.skus(part).stream()
                    .map(sku -> Names.gtin(sku.barcode()))
                    .filter(gtin -> gtin != null)
                    .flatMap(gtin -> mapper.namingLike(DigitalLink.HOME + "/01/" + gtin).stream())
                    .flatMap(row -> Stream.concat(target(row), around(row)))
                    .forEach(targets::add);
        }
        write(targets, "barcode");
    }

    private Stream<Target> around(EventRow row) {
        JsonNode parent = store.event(row).json().path("parentID");
        List<String> containers = parent.isTextual() ? List.of(DigitalLink.canonical(parent.textValue())) : List.of();
        return contents.moves(containers).stream().flatMap(FactFeed::target);
    }

    private static Stream<Target> target(EventRow row) {
        return row.factKind() == null ? Stream.empty() : Stream.of(new Target(row.factKind(), row.factKey()));
    }

    private List<String> write(Set<Target> targets, String by) {
        List<String> notes = new ArrayList<>();
        Map<String, ArrayNode> batches = new LinkedHashMap<>();
        for (Target target : targets) {
            ArrayNode batch = batches.computeIfAbsent(target.kind(), kind -> JsonNodeFactory.instance.arrayNode());
            List<Event> events = store.of(target).stream().map(store::event).toList();
            batch.addAll(changes(target, items.of(target, events, by, notes), notes));
        }
        batches.forEach((kind, batch) -> take(kind, batch, by, notes));
        return notes;
    }

    /** The items of a fact, and the withdrawal of those that it had and has no more. */
    private List<ObjectNode> changes(Target target, Map<String, ObjectNode> now, List<String> notes) {
        List<ObjectNode> changes = new ArrayList<>();
        Map<String, ObjectNode> open = new LinkedHashMap<>(now);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.add(target.key());
        for (FactRow fact : mapper.facts(target.kind(), keys, target.key())) {
            boolean ours = fact.receivedBy().startsWith(BY) || Meaning.STOCK.equals(target.kind());
            if (!ours) {
                open.remove(fact.factKey());
                notes.add(target.kind() + ' ' + fact.factKey() + " came by another door and stays as it is");
            } else if (!now.containsKey(fact.factKey())) {
                changes.add(EventStore.json(fact.item()).put("status", "CANCELLED"));
            }
        }
        changes.addAll(open.values());
        return changes;
    }

    private void take(String kind, ArrayNode batch, String by, List<String> notes) {
        String user = BY + by;
        for (int from = 0; from < batch.size(); from += Intake.MAX_ITEMS) {
            ArrayNode part = JsonNodeFactory.instance.arrayNode();
            for (int i = from; i < Math.min(batch.size(), from + Intake.MAX_ITEMS); i++) {
                part.add(batch.get(i));
            }
            try {
                intake.take(kind, part, user.substring(0, Math.min(user.length(), LONGEST_USER)))
                        .rejected()
                        .forEach(item -> notes.add(kind + item.pointer() + ": " + item.detail()));
            } catch (Problem refused) {
                refused.errors().forEach(error -> notes.add(kind + error.pointer() + ": " + error.detail()));
            }
        }
    }
}
