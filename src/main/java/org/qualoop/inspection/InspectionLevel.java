package org.qualoop.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How much is looked at for a lot of a size: ISO 2859-1 table 1. II is the usual one. */
public enum InspectionLevel {
    S_1("S-1", "AAAABBBBCCCCDDD"),
    S_2("S-2", "AAABBBCCCDDDEEE"),
    S_3("S-3", "AABBCCDDEEFFGGH"),
    S_4("S-4", "AABCCDEEFGGHJJK"),
    I("I", "AABCCDEFGHJKLMN"),
    II("II", "ABCDEFGHJKLMNPQ"),
    III("III", "BCDEFGHJKLMNPQR");

    /** The largest lot of each row of table 1; the last row has no end. */
    private static final int[] UP_TO = {
        8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000, Integer.MAX_VALUE
    };

    private final String code;
    private final String letters;

    InspectionLevel(String code, String letters) {
        this.code = code;
        this.letters = letters;
    }

    /** As the standard writes it: {@code S-1}, {@code II}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a level that the standard does not have */
    @JsonCreator
    public static InspectionLevel of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such inspection level: " + code));
    }

    public static Optional<InspectionLevel> find(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /**
     * The sample size code letter.
     *
     * @param lotSize units, 1 or more; the standard begins at 2, a single unit is treated as the smallest lot
     */
    public char letter(int lotSize) {
        int row = 0;
        while (lotSize > UP_TO[row]) {
            row++;
        }
        return letters.charAt(row);
    }
}
