package org.qualoop.cockpit.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Open tasks as lists show them to the current user. */
@Component
public class TaskRows {

    /** As many facts of a record say what it is about. */
    private static final int ABOUT = 3;

    private final Engine engine;
    private final Records records;
    private final Words words;
    private final Clock clock;

    TaskRows(Engine engine, Records records, Words words, Clock clock) {
        this.engine = engine;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    public List<TaskRow> of(List<TaskView> tasks) {
        Instant now = clock.instant();
        String me = CurrentUser.name();
        List<String> groups = CurrentUser.groups();
        Set<String> unaccepted = engine.unaccepted(tasks.stream()
                .filter(task -> me.equals(task.assignee()) && task.processInstanceId() != null)
                .map(TaskView::processInstanceId)
                .collect(Collectors.toSet()));
        Map<String, String> about = new HashMap<>();
        return tasks.stream()
                .map(task -> {
                    boolean acceptable = task.assignee() == null
                            ? task.candidateGroups().stream().anyMatch(groups::contains)
                            : me.equals(task.assignee()) && unaccepted.contains(task.processInstanceId());
                    return TaskRow.of(
                            task,
                            words.taskName(task),
                            records.url(task.businessKey()),
                            about.computeIfAbsent(String.valueOf(task.businessKey()), this::about),
                            now,
                            acceptable);
                })
                .toList();
    }

    private String about(String recordNo) {
        return records.sheet(recordNo)
                .map(sheet -> sheet.facts().stream()
                        .map(RecordSheet.Fact::value)
                        .filter(value -> !value.equals(words.of("page.none")))
                        .limit(ABOUT)
                        .collect(Collectors.joining(" · ")))
                .orElse(null);
    }
}
