package org.qualoop.connector.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a kamelet's file; refuses one that does not describe itself. */
public final class KameletFile {

    private static final String OURS = "qualoop.org/";

    private KameletFile() {}

    /** @throws IllegalArgumentException naming the file and what it lacks */
    public static Kamelet read(String name, String yaml) {
        try {
            return kamelet(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("connectors/" + name + ".kamelet.yaml: " + e.getMessage(), e);
        }
    }

    private static Kamelet kamelet(String name, Map<String, Object> file) {
        Map<String, Object> metadata = map(file, "metadata");
        Map<String, Object> labels = map(metadata, "labels");
        Map<String, Object> notes = map(metadata, "annotations");
        Map<String, Object> definition = map(map(file, "spec"), "definition");
        if (!name.equals(text(metadata, "name"))) {
            throw new IllegalArgumentException("metadata.name must be the file's name");
        }
        Kamelet.Type type = Kamelet.Type.valueOf(
                text(labels, "camel.apache.org/kamelet.type").toUpperCase(Locale.ROOT));
        if (!name.endsWith("-" + type.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the name must end with its type");
        }
        return new Kamelet(
                name,
                type,
                text(notes, OURS + "system"),
                text(definition, "title"),
                text(notes, OURS + "title-zh"),
                text(definition, "description"),
                type == Kamelet.Type.SINK
                        ? Effect.valueOf(text(notes, OURS + "effect").toUpperCase(Locale.ROOT))
                        : Effect.INFO,
                list(notes.get(OURS + "results")),
                (String) notes.get(OURS + "refusal"),
                properties(definition),
                inputs(map(file, "spec")),
                list(notes.get(OURS + "kinds")));
    }

    private static List<Kamelet.Property> properties(Map<String, Object> definition) {
        List<?> required = (List<?>) definition.getOrDefault("required", List.of());
        List<Kamelet.Property> properties = new ArrayList<>();
        map(definition, "properties").forEach((name, value) -> {
            Map<String, Object> property = cast(value);
            text(property, "title");
            text(property, "description");
            Object fallback = property.get("default");
            properties.add(new Kamelet.Property(
                    name,
                    required.contains(name),
                    "password".equals(property.get("format")),
                    fallback == null ? null : fallback.toString()));
        });
        return List.copyOf(properties);
    }

    private static Map<String, Boolean> inputs(Map<String, Object> spec) {
        Object in = cast(spec.getOrDefault("dataTypes", Map.of())).get("in");
        if (in == null) {
            return Map.of();
        }
        Map<String, Object> types = map(cast(in), "types");
        Map<String, Object> schema = map(map(types, "application-json"), "schema");
        List<?> required = (List<?>) schema.getOrDefault("required", List.of());
        Map<String, Boolean> inputs = new LinkedHashMap<>();
        map(schema, "properties").keySet().forEach(field -> inputs.put(field, required.contains(field)));
        return inputs;
    }

    private static List<String> list(Object commaSeparated) {
        return commaSeparated == null
                ? List.of()
                : Arrays.stream(commaSeparated.toString().split(","))
                        .map(String::trim)
                        .toList();
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        Object value = parent == null ? null : parent.get(key);
        if (!(value instanceof Map)) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return cast(value);
    }

    private static String text(Map<String, Object> parent, String key) {
        Object value = parent.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.toString().strip();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
