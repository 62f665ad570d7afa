package org.qualoop.cockpit.pda.domain;

import java.util.Set;
import java.util.TreeSet;
import org.qualoop.platform.Problem;

/** Numbers as a PDA sends them: {@code 1-40,42}. */
final class Ranges {

    private static final int MOST = 1_000_000;

    private Ranges() {}

    static Set<Integer> read(String text) {
        Set<Integer> numbers = new TreeSet<>();
        for (String range : text.split(",")) {
            if (!range.isBlank()) {
                add(numbers, range.strip());
            }
        }
        return numbers;
    }

    private static void add(Set<Integer> numbers, String range) {
        if (!range.matches("\\d{1,7}(-\\d{1,7})?")) {
            throw Problem.badRequest("/value", "应为件号，如 1-40,42 / Numbers of units such as 1-40,42 are expected");
        }
        String[] ends = range.split("-");
        int last = Math.min(MOST, Integer.parseInt(ends[ends.length - 1]));
        for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
            numbers.add(number);
        }
    }
}
