package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes the events out of a valid document, query document, or single event. */
final class EventDocument {

    private static final List<String> LISTS =
            List.of("/epcisBody/eventList", "/epcisBody/queryResults/resultsBody/eventList");

    private EventDocument() {}

    static List<Event> events(JsonNode document) {
        List<JsonNode> contexts = contexts(document);
        for (String list : LISTS) {
            JsonNode events = document.at(list);
            if (!events.isMissingNode()) {
                return events(events, list, contexts);
            }
        }
        return List.of(event((ObjectNode) document, "", contexts));
    }

    private static List<Event> events(JsonNode list, String pointer, List<JsonNode> contexts) {
        List<Event> events = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            List<JsonNode> all = Stream.concat(contexts.stream(), contexts(list.get(i)).stream())
                    .distinct()
                    .toList();
            events.add(event((ObjectNode) list.get(i), pointer + '/' + i, all));
        }
        return events;
    }

    /** A copy that stands alone: with the prefixes of its document, and without what the receiver sets. */
    private static Event event(ObjectNode json, String pointer, List<JsonNode> contexts) {
        ObjectNode copy = json.deepCopy();
        copy.remove(List.of("@context", "recordTime"));
        if (!contexts.isEmpty()) {
            ArrayNode own = copy.putArray("@context");
            contexts.forEach(own::add);
        }
        return new Event(copy, pointer);
    }

    /** What an object's context declares beyond the standard's. */
    static List<JsonNode> contexts(JsonNode object) {
        JsonNode context = object.path("@context");
        Stream<JsonNode> all = context.isArray() ? stream(context) : Stream.of(context);
        return all.filter(each -> each.isObject()
                        ? !each.isEmpty()
                        : !each.asText("epcis-context").contains("epcis-context"))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> entries = new ArrayList<>();
        array.forEach(entries::add);
        return entries.stream();
    }
}
