package org.qualoop.connector.process;

import java.util.List;
import java.util.Map;

/**
 * One call to a peer, and the tasks that it settles.
 *
 * @param key the same over all repeats; null when nothing is to be called any more
 */
record Delivery(String key, Map<String, Object> body, List<EffectTask> tasks, Map<String, Object> results) {

    static Delivery settled(List<EffectTask> tasks) {
        return new Delivery(null, Map.of(), tasks, Map.of());
    }

    boolean isSettled() {
        return key == null;
    }

    Delivery with(Map<String, Object> answer) {
        return new Delivery(key, body, tasks, answer);
    }
}
