package org.qualoop.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The process engine as the rooms see it. Beside the {@code process} packages this is the only place that knows which
 * engine runs underneath. Every call joins the caller's transaction.
 */
public interface Engine {

    /**
     * Starts the latest version of a process.
     *
     * @param businessKey number of the record the process works on
     * @param variables scalars only
     * @return id of the process instance
     */
    String start(String processKey, String businessKey, Map<String, ?> variables);

    /**
     * Gives a message to every execution of the record's process that waits for it. Messages are not buffered: keep the
     * fact in a table and let the process look it up when it arrives.
     *
     * @return false when nobody waits
     */
    boolean correlate(String message, String businessKey, Map<String, ?> variables);

    List<TaskView> openTasks(String businessKey);

    Map<String, List<TaskView>> openTasksOf(Collection<String> businessKeys);

    /** Tasks assigned to the user, earliest due first, at most {@code limit}. */
    List<TaskView> assignedTo(String user, int limit);

    /** Unassigned or others' tasks that one of the groups may work on, earliest due first, at most {@code limit}. */
    List<TaskView> offeredTo(Collection<String> groups, String exceptUser, int limit);

    /** @throws Problem 404 when there is no such open task */
    TaskView task(String taskId);

    /** Those of these process instances whose present owner has not touched his task yet. */
    Set<String> unaccepted(Collection<String> processInstanceIds);

    /** Key of the SOP that the gate of this open task demands; empty when the task has no gate. */
    Optional<String> sopOf(String taskId);

    /** Completes a task as the current user; the SOP gate applies. */
    void complete(String taskId, Map<String, ?> variables);

    /** The current user takes the task, or accepts it when it is already his. */
    void claim(String taskId);

    /** Evaluates a decision table of {@code processes/}; one map per matching rule. */
    List<Map<String, Object>> decide(String decisionKey, Map<String, ?> inputs);
}
