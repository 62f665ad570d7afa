package org.qualoop.platform;

import java.math.BigDecimal;
import java.util.List;

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
