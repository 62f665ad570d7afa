package org.qualoop.recall;

import java.util.Arrays;
import java.util.Locale;

/** How dangerous the goods are. */
public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW;

    /** The level that the words begin with; MEDIUM until a person has judged. */
    public static RiskLevel of(String words) {
        String upper = words.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> upper.startsWith(level.name()))
                .findFirst()
                .orElse(MEDIUM);
    }
}
