package org.qualoop.trace.importer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders {@code {column|filter argument|…}}, as mappings write it. Immutable.
 *
 * @param parts texts and placeholders in their order
 */
public record Template(List<Part> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    /** @param variable null for a text that stands as it is; the text is then the only filter */
    record Part(String variable, List<String> filters) {

        Object resolve(UnaryOperator<String> variables, ZoneId zone) {
            if (variable == null) {
                return filters.get(0);
            }
            Object value = variables.apply(variable);
            for (String filter : filters) {
                value = Filters.apply(filter, String.valueOf(value), zone);
            }
            return value;
        }
    }

    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            addText(parts, text.substring(from, placeholder.start()));
            String[] words = placeholder.group(1).split("\\|");
            parts.add(new Part(words[0].strip(), List.of(words).subList(1, words.length)));
            from = placeholder.end();
        }
        addText(parts, text.substring(from));
        return new Template(List.copyOf(parts));
    }

    private static void addText(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(null, List.of(text)));
        }
    }

    /** The placeholders' names. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        parts.stream().filter(part -> part.variable() != null).forEach(part -> names.add(part.variable()));
        return names;
    }

    /** Filters that do not exist. */
    public List<String> unknownFilters() {
        return parts.stream()
                .filter(part -> part.variable() != null)
                .flatMap(part -> part.filters().stream())
                .filter(filter -> !Filters.exists(filter))
                .toList();
    }

    /** A template that is one placeholder keeps the type that its filters give; an empty text is null. */
    Object fill(UnaryOperator<String> variables, ZoneId zone) {
        boolean whole = parts.size() == 1 && parts.get(0).variable() != null;
        Object value = whole ? parts.get(0).resolve(variables, zone) : text(variables, zone);
        return value instanceof String text ? (text.isBlank() ? null : text.strip()) : value;
    }

    /** @param variables the value of a placeholder's name */
    public String text(UnaryOperator<String> variables, ZoneId zone) {
        if (parts.size() == 1) {
            return String.valueOf(parts.get(0).resolve(variables, zone));
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.resolve(variables, zone)));
        return text.toString();
    }
}
