package org.qualoop.cockpit.pda.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.TaskView;

/** How one kind of task is done on a PDA, beyond what its SOP says. */
interface PdaScript {

    /** The task's id in the diagram. */
    String taskKey();

    /** @param sop the steps of the task's SOP, in its order */
    default List<PdaStep> steps(TaskView task, List<PdaStep> sop) {
        return sop;
    }

    default List<PdaGoods> goods(TaskView task) {
        return List.of();
    }

    default PdaUnits units(TaskView task) {
        return null;
    }

    /**
     * Whether a step may be called done.
     *
     * @param draft what was kept of it while it was being worked on; null when nothing was
     * @return why not, in both languages
     */
    default Optional<String> objection(TaskView task, PdaStep step, Object value, Object draft) {
        return Optional.empty();
    }

    /** Adds to the values with which the task is completed. */
    default void complete(TaskView task, Map<String, Object> values) {}
}
