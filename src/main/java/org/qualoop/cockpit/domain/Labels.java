package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.platform.Money;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** Codes in the words of whoever reads them. */
@Component
public class Labels {

    private static final List<String> ROOMS =
            List.of("", "ncr.", "case.", "rma.", "recall.", "care.", "capa.", "inspection.", "mis.");

    /** Codes of one kind, as a journal keeps them. */
    private static final Pattern SEVERAL = Pattern.compile("[A-Z_]+(,[A-Z_]+)+");

    private final DefectCatalogue defects;
    private final TraceApi trace;
    private final Words words;

    Labels(DefectCatalogue defects, TraceApi trace, Words words) {
        this.defects = defects;
        this.trace = trace;
        this.words = words;
    }

    public String defect(String code) {
        if (code == null) {
            return words.of("page.none");
        }
        return defects.find(code)
                .map(defect -> words.chinese() ? defect.zh() : defect.en())
                .orElse(code);
    }

    /** The number with the name of the article, as far as it is known. */
    public String sku(String sku) {
        return sku == null
                ? words.of("page.none")
                : trace.sku(sku).map(known -> known.name() + " · " + sku).orElse(sku);
    }

    public String money(Money money) {
        return money == null ? words.of("page.none") : money.currency() + " " + money.amount();
    }

    /** A code such as a status: the message behind {@code <kind>.<code>}, else the code itself. */
    public String code(String kind, Object code) {
        return code == null ? words.of("page.none") : words.orElse(kind + "." + code, String.valueOf(code));
    }

    public String stars(Integer rating) {
        return rating == null ? words.of("page.none") : "★".repeat(rating) + "☆".repeat(5 - rating) + " " + rating;
    }

    public String orNone(String text) {
        return text == null || text.isBlank() ? words.of("page.none") : text;
    }

    /** A value of a journal entry, by the name that the entry gives it. */
    String value(String name, String value) {
        if (value == null) {
            return words.of("page.none");
        }
        return switch (name) {
            case "defectCode", "defect" -> defect(value);
            case "task", "taskKey", "step" -> code("task", value);
            case "group", "toGroup", "ownerGroup", "leadGroup" -> code("role", value);
            default ->
                SEVERAL.matcher(value).matches()
                        ? Stream.of(value.split(","))
                                .map(one -> word(name, one))
                                .collect(Collectors.joining(", "))
                        : word(name, value);
        };
    }

    private String word(String name, String value) {
        return ROOMS.stream()
                .map(room -> words.orElse(room + name + "." + value, null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(value);
    }
}
