package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds values in JSON by paths: names with slashes between, a star for every entry of a list, two for any depth. */
final class Json {

    private Json() {}

    static Stream<JsonNode> values(JsonNode node, String path) {
        Stream<JsonNode> found = Stream.of(node);
        for (String step : path.split("/")) {
            found = found.flatMap(each -> step(each, step));
        }
        return found.filter(each -> !each.isNull());
    }

    /** A name with slashes as one step of a path. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Stream<JsonNode> step(JsonNode node, String step) {
        if (step.equals("*")) {
            return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.empty();
        }
        if (step.equals("**")) {
            List<JsonNode> all = new ArrayList<>();
            collect(node, all);
            return all.stream();
        }
        JsonNode member = node.get(step.replace("~1", "/").replace("~0", "~"));
        return member == null ? Stream.empty() : Stream.of(member);
    }

    /** Everything inside a node, the node itself left out. */
    private static void collect(JsonNode node, List<JsonNode> all) {
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                all.add(child);
                collect(child, all);
            }
        }
    }
}
