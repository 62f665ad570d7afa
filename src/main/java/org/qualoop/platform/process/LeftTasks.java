package org.qualoop.platform.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Gated tasks that tokens have left in the command that runs in this thread; history does not show them yet. */
final class LeftTasks {

    private static final ThreadLocal<Set<String>> LEFT = ThreadLocal.withInitial(HashSet::new);

    private LeftTasks() {}

    static void add(ExecutionEntity token) {
        LEFT.get().add(key(token));
    }

    static boolean contains(ExecutionEntity token) {
        return LEFT.get().contains(key(token));
    }

    static void forget() {
        LEFT.remove();
    }

    private static String key(ExecutionEntity token) {
        return token.getProcessInstanceId() + " " + token.getActivityId();
    }
}
