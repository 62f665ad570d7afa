package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qualoop.trace.epcis.Event.Quantity;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.springframework.stereotype.Component;

/** What lies in containers, by the aggregations and associations that were captured, whenever they came. */
@Component
class Contents {

    private static final int DEEPEST = 10;
    private static final List<String> PARENT = List.of("parentID");
    private static final List<String> CHILD = List.of("childEPCs", "epcList");

    private final EventStore store;

    Contents(EventStore store) {
        this.store = store;
    }

    /** Everything that an event moves, its containers unpacked. */
    record Load(List<String> epcs, List<Quantity> quantities) {}

    /** The goods in containers at a time; single objects that are no containers stay as they are. */
    Load of(List<String> epcs, Instant at) {
        Load load = new Load(new ArrayList<>(), new ArrayList<>());
        unpack(epcs.stream().map(DigitalLink::canonical).toList(), at, load, new HashSet<>(), 0);
        return load;
    }

    private void unpack(List<String> epcs, Instant at, Load load, Set<String> met, int depth) {
        for (String epc : epcs) {
            if (!met.add(epc)) {
                continue;
            }
            load.epcs().add(epc);
            if (depth < DEEPEST) {
                Load inside = inside(epc, at);
                load.quantities().addAll(inside.quantities());
                unpack(inside.epcs(), at, load, met, depth + 1);
            }
        }
    }

    /** What was put into one container up to a time and not taken out. */
    private Load inside(String container, Instant at) {
        Set<String> epcs = new LinkedHashSet<>();
        List<Quantity> quantities = new ArrayList<>();
        for (EventRow row : store.naming(PARENT, List.of(container))) {
            Event event = store.event(row);
            if (Meaning.isNesting(event) && !event.time().isAfter(at)) {
                apply(event, epcs, quantities);
            }
        }
        return new Load(List.copyOf(epcs), quantities);
    }

    private static void apply(Event event, Set<String> epcs, List<Quantity> quantities) {
        List<String> children =
                event.texts("childEPCs").stream().map(DigitalLink::canonical).toList();
        List<Quantity> classes = event.quantities("childQuantityList");
        switch (event.action()) {
            case "ADD" -> {
                epcs.addAll(children);
                quantities.addAll(classes);
            }
            case "DELETE" -> remove(children, classes, epcs, quantities);
            default -> {
                // An observation puts nothing in and takes nothing out.
            }
        }
    }

    private static void remove(
            List<String> children, List<Quantity> classes, Set<String> epcs, List<Quantity> quantities) {
        if (children.isEmpty() && classes.isEmpty()) {
            epcs.clear();
            quantities.clear();
        }
        children.forEach(epcs::remove);
        classes.forEach(gone -> take(gone, quantities));
    }

    private static void take(Quantity gone, List<Quantity> quantities) {
        for (int i = 0; i < quantities.size(); i++) {
            Quantity there = quantities.get(i);
            if (DigitalLink.canonical(there.epcClass()).equals(DigitalLink.canonical(gone.epcClass()))) {
                JsonNode left = Quantities.minus(there.quantity(), gone.quantity());
                if (left == null) {
                    quantities.remove(i);
                } else {
                    quantities.set(i, new Quantity(there.epcClass(), left, there.uom()));
                }
                return;
            }
        }
    }

    /** Events that move one of these containers, or a container that they are in. */
    List<EventRow> moves(List<String> containers) {
        List<EventRow> moves = new ArrayList<>();
        Set<String> met = new HashSet<>();
        List<String> level = containers;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            met.addAll(level);
            Set<String> outer = new LinkedHashSet<>();
            for (EventRow row : store.naming(CHILD, level)) {
                Event event = store.event(row);
                if (Meaning.isNesting(event)) {
                    outer.add(
                            DigitalLink.canonical(event.json().path("parentID").asText()));
                } else {
                    moves.add(row);
                }
            }
            outer.removeAll(met);
            level = List.copyOf(outer);
        }
        return moves;
    }
}
