package org.qualoop.trace.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How foreign tables read as facts; the shipped {@code mappings/olist.yaml} explains the format.
 *
 * @param name file name without ending
 * @param text the whole file, by which a changed mapping is told from the one that an import began with
 */
record Mapping(String name, String text, ZoneId zone, Map<String, Table> tables, List<Step> steps) {

    /** A CSV file; {@code key} is the column by which other tables find its rows, null when none does. */
    record Table(String file, String key) {}

    /** Rows of one table that become items of one kind; {@code group} and {@code when} may be null. */
    record Step(String kind, String from, String group, String when, int batch, Map<String, Object> item) {}

    private static final int BATCH = 500;

    /** A mapping by the path of its file, or by the name of one that is shipped. */
    static Mapping load(String nameOrPath) {
        Path file = Path.of(nameOrPath);
        try {
            if (Files.isRegularFile(file)) {
                return parse(file.getFileName().toString().replaceFirst("\\.ya?ml$", ""), Files.readString(file));
            }
            try (InputStream shipped = Mapping.class.getResourceAsStream("/mappings/" + file.getFileName() + ".yaml")) {
                if (shipped == null) {
                    throw new ImportFailure(
                            "There is no mapping file " + nameOrPath + ", and none of that name is shipped");
                }
                return parse(file.getFileName().toString(), new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new ImportFailure("Cannot read the mapping " + nameOrPath + ": " + e.getMessage(), e);
        }
    }

    static Mapping parse(String name, String text) {
        try {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            Map<String, Table> tables = new LinkedHashMap<>();
            object(root, "tables").forEach((table, value) -> {
                Map<String, Object> spec = object(value);
                tables.put(table, new Table(text(spec, "file"), (String) spec.get("key")));
            });
            List<Step> steps = ((List<?>) root.get("steps"))
                    .stream().map(step -> step(object(step), tables)).toList();
            ZoneId zone = ZoneId.of((String) root.getOrDefault("zone", "UTC"));
            return new Mapping(name, text, zone, tables, steps);
        } catch (YAMLException | ClassCastException | NullPointerException | java.time.DateTimeException e) {
            throw new ImportFailure("The mapping " + name + " is not well formed: " + e.getMessage(), e);
        }
    }

    private static Step step(Map<String, Object> spec, Map<String, Table> tables) {
        String from = text(spec, "from");
        if (!tables.containsKey(from)) {
            throw new ImportFailure("The mapping has no table " + from);
        }
        return new Step(
                text(spec, "kind"),
                from,
                (String) spec.get("group"),
                (String) spec.get("when"),
                (Integer) spec.getOrDefault("batch", BATCH),
                object(spec, "item"));
    }

    private static String text(Map<String, Object> spec, String field) {
        if (!(spec.get(field) instanceof String text)) {
            throw new ImportFailure("The mapping lacks " + field + " in " + spec);
        }
        return text;
    }

    private static Map<String, Object> object(Map<String, Object> spec, String field) {
        if (spec == null || !(spec.get(field) instanceof Map)) {
            throw new ImportFailure("The mapping lacks " + field);
        }
        return object(spec.get(field));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
