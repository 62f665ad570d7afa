package org.qualoop.cost.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.Quarter;
import org.qualoop.platform.Problem;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the cost page holds. Every filter is in it; without a period it is the quarter so far. */
final class CostAddress {

    static final List<String> NAMES = List.of(
            "from",
            "to",
            "category",
            "kind",
            "stage",
            "series",
            "basis",
            "party",
            "supplier",
            "sku",
            "lot",
            "order",
            "event",
            "record");

    private final Map<String, String> given = new LinkedHashMap<>();
    private final LocalDate today;

    CostAddress(Map<String, String> query, LocalDate today) {
        this.today = today;
        NAMES.stream()
                .filter(name -> StringUtils.hasText(query.get(name)))
                .forEach(name -> given.put(name, query.get(name).strip()));
    }

    /** Templates ask it: what was typed, or the default of the period; null for nothing. */
    public String get(String name) {
        return switch (name) {
            case "from" -> given.getOrDefault(name, Quarter.of(today).firstDay().toString());
            case "to" -> given.getOrDefault(name, today.toString());
            default -> given.get(name);
        };
    }

    /** Templates ask it: what narrows beside the period. */
    public Map<String, String> narrows() {
        Map<String, String> rest = new LinkedHashMap<>(given);
        rest.keySet().removeAll(List.of("from", "to"));
        return rest;
    }

    /** @throws Problem 400 when something cannot be read */
    EntryFilter filter() {
        return new CostQuestion(
                        get("from"),
                        get("to"),
                        get("category"),
                        get("kind"),
                        get("stage"),
                        get("event"),
                        get("record"),
                        get("order"),
                        get("sku"),
                        get("lot"),
                        get("supplier"),
                        get("basis"),
                        get("series"),
                        get("party"))
                .filter();
    }

    /** The same period without anything that narrows. */
    CostAddress wide() {
        return new CostAddress(Map.of(), today);
    }

    /** Templates ask it: the same page with other values; null takes a filter away. */
    public String with(String... namesAndValues) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                changed.remove(namesAndValues[i]);
            } else {
                changed.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return url("/costs", changed);
    }

    /** Templates ask it: the same filters at another path. */
    public String at(String path) {
        return url(path, given);
    }

    private static String url(String path, Map<String, String> query) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(query).toUriString();
    }
}
