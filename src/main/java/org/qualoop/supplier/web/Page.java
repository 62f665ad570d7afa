package org.qualoop.supplier.web;

import java.util.List;
import java.util.function.Function;

/** @param next cursor for {@code after}; null on the last page */
record Page<T>(List<T> items, String next) {

    /** @param found one more than the limit, when there are more */
    static <T> Page<T> of(List<T> found, int limit, Function<T, String> number) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? number.apply(shown.get(limit - 1)) : null);
    }
}
