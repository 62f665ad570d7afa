package org.qualoop.sandbox.domain;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Luck that depends only on the story's seed and on what is asked, never on when: the same story every time. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, String about) {
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < about.length(); i++) {
            hash = 31 * hash + about.charAt(i);
        }
        this.random = new SplittableRandom(seed * 1_000_003L ^ hash);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T weighted(List<T> all, ToIntFunction<T> weight) {
        int left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("Weights changed while choosing");
    }
}
