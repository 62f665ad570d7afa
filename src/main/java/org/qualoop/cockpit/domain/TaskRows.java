package org.qualoop.cockpit.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Open tasks as lists show them to the current user. */
@Component
public class TaskRows {

    private final Records records;
    private final Words words;
    private final Clock clock;

    TaskRows(Records records, Words words, Clock clock) {
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    public List<TaskRow> of(List<TaskView> tasks) {
        Instant now = clock.instant();
        List<String> groups = CurrentUser.groups();
        return tasks.stream()
                .map(task -> {
                    boolean free = task.assignee() == null
                            && task.candidateGroups().stream().anyMatch(groups::contains);
                    return TaskRow.of(task, words.taskName(task), records.url(task.businessKey()), now, free);
                })
                .toList();
    }
}
