package org.qualoop.platform;

import java.time.Instant;
import java.util.List;

/**
 * An open user task as pages and APIs show it.
 *
 * @param key the task's id in the diagram
 * @param businessKey number of the record that the process works on
 */
public record TaskView(
        String id,
        String key,
        String name,
        String assignee,
        List<String> candidateGroups,
        Instant dueAt,
        Instant createdAt,
        String businessKey,
        String processInstanceId,
        String processKey) {}
