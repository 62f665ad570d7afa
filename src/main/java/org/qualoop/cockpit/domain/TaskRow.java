package org.qualoop.cockpit.domain;

import java.time.Instant;
import org.qualoop.platform.TaskView;

/**
 * One open task as a list shows it.
 *
 * @param url opens this very task in Tasklist
 * @param recordUrl page of the record the task is about; null when it has none
 * @param about what the record is about, in a few words; null when it does not say
 * @param acceptable whether the one who looks may accept it (接单)
 */
public record TaskRow(
        String id,
        String key,
        String name,
        String recordNo,
        String recordUrl,
        String about,
        String url,
        String assignee,
        Instant dueAt,
        boolean late,
        boolean acceptable) {

    static TaskRow of(TaskView task, String name, String recordUrl, String about, Instant now, boolean acceptable) {
        return new TaskRow(
                task.id(),
                task.key(),
                name,
                task.businessKey(),
                recordUrl,
                about,
                url(task.id()),
                task.assignee(),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(now),
                acceptable);
    }

    static String url(String taskId) {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
