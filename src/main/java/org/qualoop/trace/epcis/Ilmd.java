package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Instance and lot master data of an event: what is said of goods when they come into being. */
final class Ilmd {

    private Ilmd() {}

    /** A field by its local name, whatever its prefix ({@code cbvmda:lotNumber}); null without it. */
    static String text(JsonNode event, String name) {
        for (Iterator<Map.Entry<String, JsonNode>> all = event.path("ilmd").fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> each = all.next();
            if (each.getKey().endsWith(':' + name) && each.getValue().isValueNode()) {
                return each.getValue().asText();
            }
        }
        return null;
    }

    /** The calendar day of a field; null without one that is a day. */
    static String day(JsonNode event, String name) {
        String text = text(event, name);
        return text != null && text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? text.substring(0, 10) : null;
    }
}
