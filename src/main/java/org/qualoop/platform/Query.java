package org.qualoop.platform;

import java.util.Arrays;
import java.util.Locale;

/** The parameters in the address of a request; a blank one counts as missing. */
public final class Query {

    /** Most records in one answer of a list. */
    private static final int MOST = 200;

    private Query() {}

    /** null for a blank. */
    public static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * The constant of that name, in capitals or not; null for a blank.
     *
     * @throws Problem 400 naming the parameter and what it may be
     */
    public static <E extends Enum<E>> E choice(Class<E> type, String name, String value) {
        return given(value) == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest(
                                "/" + name, name + " 须是 must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** @throws Problem 400 unless it lies between 1 and {@value #MOST} */
    public static int limit(int limit) {
        return limit(limit, MOST);
    }

    /** @throws Problem 400 unless it lies between 1 and {@code most} */
    public static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Problem.badRequest(
                    "/limit", "limit 须在 1 到 %d 之间 limit must lie between 1 and %d".formatted(most, most));
        }
        return limit;
    }
}
