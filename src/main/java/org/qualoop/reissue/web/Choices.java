package org.qualoop.reissue.web;

import java.util.Arrays;
import org.qualoop.platform.Problem;

/** Query parameters that mean something or are refused. */
final class Choices {

    private static final int MAX_LIMIT = 200;

    private Choices() {}

    static <E extends Enum<E>> String status(Class<E> type, String value) {
        if (given(value) == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "/status", "status 须是 must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.badRequest("/limit", "limit 须在 1 到 200 之间 limit must lie between 1 and 200");
        }
        return limit;
    }

    static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
