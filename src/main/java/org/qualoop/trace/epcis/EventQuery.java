package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;

/**
 * A simple event query (EPCIS 2.0 section 8.2.7.1) read from its parameters. Without {@code orderBy} the newest record
 * comes first.
 *
 * @param texts the parameters that are conditions, by their names
 * @param conditions what an event must fulfil
 * @param limit most events of the whole answer; 0 for any number
 * @param most events beyond which the answer is refused; 0 for none
 */
record EventQuery(
        Map<String, String> texts,
        List<Predicate<JsonNode>> conditions,
        boolean byEventTime,
        boolean ascending,
        int limit,
        int most,
        int perPage,
        String token) {

    private static final int MAX_PAGE = 1_000;
    private static final int MAX_EVENTS = 10_000;
    private static final String DEFAULT_PAGE = "100";
    private static final Set<String> CONTROLS =
            Set.of("orderBy", "orderDirection", "eventCountLimit", "maxEventCount", "perPage", "nextPageToken");

    /** @throws Problem 400 for a parameter or a value that the standard does not have */
    static EventQuery of(Map<String, ? extends Collection<String>> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        parameters.forEach((name, values) -> all.put(name, String.join("|", values)));
        Map<String, String> texts = new LinkedHashMap<>(all);
        texts.keySet().removeAll(CONTROLS);
        List<Predicate<JsonNode>> conditions = new ArrayList<>();
        texts.forEach((name, value) -> conditions.add(Conditions.of(name, value)));
        String orderBy = choice(all, "orderBy", "recordTime", "eventTime");
        int limit = number(all, "eventCountLimit", "0", MAX_EVENTS);
        int most = number(all, "maxEventCount", "0", MAX_EVENTS);
        if (limit > 0 && (most > 0 || !all.containsKey("orderBy"))) {
            throw Problem.badRequest("/eventCountLimit", "needs orderBy, and cannot stand beside maxEventCount");
        }
        return new EventQuery(
                texts,
                conditions,
                "eventTime".equals(orderBy),
                "ASC".equals(choice(all, "orderDirection", "DESC", "ASC")),
                limit,
                most,
                number(all, "perPage", DEFAULT_PAGE, MAX_PAGE),
                all.get("nextPageToken"));
    }

    boolean admits(JsonNode event) {
        return conditions.stream().allMatch(condition -> condition.test(event));
    }

    /** A bound of a time as a condition; null without it. */
    Instant time(String name) {
        String text = texts.get(name);
        return text == null ? null : Conditions.instant(text);
    }

    /** The values of a condition; null without it. */
    List<String> values(String name) {
        String text = texts.get(name);
        return text == null ? null : List.of(text.split("\\|"));
    }

    /** The identifiers that the MATCH conditions name whose names end so; null without such a condition. */
    List<String> matches(Predicate<String> name) {
        return texts.keySet().stream()
                .filter(each -> each.startsWith("MATCH_") && name.test(each))
                .findFirst()
                .map(this::values)
                .orElse(null);
    }

    /** The business transactions, one of which an event must be about; null for any. */
    List<String> documents() {
        return texts.keySet().stream()
                .filter(each -> each.startsWith("EQ_bizTransaction_"))
                .findFirst()
                .map(this::values)
                .orElse(null);
    }

    /** Whether a condition on a word leaves room for one of these. */
    boolean leaves(String name, String... words) {
        List<String> wanted = values(name);
        return wanted == null
                || Stream.of(words).anyMatch(wanted.stream().map(Words::bare).toList()::contains);
    }

    private static String choice(Map<String, String> all, String name, String standard, String other) {
        String value = all.getOrDefault(name, standard);
        if (!value.equals(standard) && !value.equals(other)) {
            throw Problem.badRequest('/' + name, "must be " + standard + " or " + other);
        }
        return value;
    }

    private static int number(Map<String, String> all, String name, String standard, int max) {
        String value = all.getOrDefault(name, standard);
        boolean given = all.containsKey(name);
        int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number > max || number < (given ? 1 : 0)) {
            throw Problem.badRequest('/' + name, "must lie between 1 and " + max);
        }
        return number;
    }
}
