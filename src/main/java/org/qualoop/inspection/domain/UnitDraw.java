package org.qualoop.inspection.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which units to take: drawn without replacement, the same ones again from the same seed on any machine. */
final class UnitDraw {

    private UnitDraw() {}

    /**
     * @param lotSize units, numbered from 1
     * @return {@code count} different numbers in the order of the draw
     */
    static List<Integer> draw(long seed, int lotSize, int count) {
        Random random = new Random(seed);
        Map<Integer, Integer> moved = new HashMap<>();
        List<Integer> drawn = new ArrayList<>(count);
        for (int i = 0; i < Math.min(count, lotSize); i++) {
            int at = i + random.nextInt(lotSize - i);
            int picked = moved.getOrDefault(at, at);
            moved.put(at, moved.getOrDefault(i, i));
            drawn.add(picked + 1);
        }
        return drawn;
    }
}
