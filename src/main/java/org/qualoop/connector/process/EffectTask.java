package org.qualoop.connector.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.qualoop.connector.domain.Kamelet;

/**
 * An external task as the bridge works on it.
 *
 * @param inputs its flat input parameters: the body of the call
 * @param retries tries left, this one included
 */
record EffectTask(
        String id,
        Kamelet sink,
        Map<String, Object> inputs,
        int retries,
        String executionId,
        String activityId,
        String processDefinitionId) {

    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    static EffectTask of(LockedExternalTask task, Kamelet sink, int retries) {
        Map<String, Object> inputs = new HashMap<>();
        task.getVariables().forEach((name, value) -> {
            if (value != null && !LOOP.contains(name)) {
                inputs.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        });
        return new EffectTask(
                task.getId(),
                sink,
                inputs,
                task.getRetries() == null ? retries : task.getRetries(),
                task.getExecutionId(),
                task.getActivityId(),
                task.getProcessDefinitionId());
    }

    /** All results that the sink names; null where the peer told none, so that a diagram may always read them. */
    Map<String, Object> results(Map<String, Object> told) {
        Map<String, Object> results = new HashMap<>();
        sink.results().forEach(name -> results.put(name, told.get(name)));
        return results;
    }

    String input(String name) {
        Object value = inputs.get(name);
        return value == null ? null : value.toString();
    }
}
