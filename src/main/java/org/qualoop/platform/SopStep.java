package org.qualoop.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One step of a {@link Sop}.
 *
 * @param id also the name of the variable given at completion
 * @param when condition {@code otherStep=value}; null: always
 * @param minCount photos or videos demanded; 1 or more
 * @param choices allowed values of a CHOICE
 * @param min lower limit of a MEASURE, inclusive, in {@code unit}; null: none
 * @param max upper limit of a MEASURE, inclusive; null: none
 * @param pattern regular expression that a SCAN must match as a whole; null: anything not blank
 * @param picture evidence that shows how it is done; null: none
 */
public record SopStep(
        String id,
        Kind kind,
        boolean required,
        String when,
        int minCount,
        List<String> choices,
        BigDecimal min,
        BigDecimal max,
        String unit,
        String pattern,
        String zh,
        String en,
        String picture) {

    /** Without a picture. */
    public SopStep(
            String id,
            Kind kind,
            boolean required,
            String when,
            int minCount,
            List<String> choices,
            BigDecimal min,
            BigDecimal max,
            String unit,
            String pattern,
            String zh,
            String en) {
        this(id, kind, required, when, minCount, choices, min, max, unit, pattern, zh, en, null);
    }

    /** The same demand under another name and condition, as when one step is done for each of several lines. */
    public SopStep as(String id, String when) {
        return new SopStep(id, kind, required, when, minCount, choices, min, max, unit, pattern, zh, en, picture);
    }

    /**
     * Whether the step is to be done: {@code cause=PRODUCT_FAULT}, or with several values {@code grade=C|D}; {@code !=}
     * turns it round.
     *
     * @param values what was given for the other steps; null when nothing was
     */
    public boolean applies(Function<String, Object> values) {
        if (when == null || when.isBlank()) {
            return true;
        }
        boolean not = when.contains("!=");
        String[] sides = when.split(not ? "!=" : "=", 2);
        String given = Objects.toString(values.apply(sides[0].trim()), "");
        boolean equal =
                sides.length == 2 && List.of(sides[1].trim().split("\\|")).contains(given);
        return equal != not;
    }

    public enum Kind {
        PHOTO,
        SCAN,
        MEASURE,
        CHECK,
        CHOICE,
        SIGNATURE,
        VIDEO
    }
}
