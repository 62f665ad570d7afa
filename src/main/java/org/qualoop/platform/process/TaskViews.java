package org.qualoop.platform.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Turns engine tasks into views; the engine's types stay here. */
@Component
class TaskViews {

    private final RuntimeService runtime;
    private final TaskService tasks;

    TaskViews(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    List<TaskView> of(List<Task> found) {
        Map<String, String> keys = businessKeys(found);
        return found.stream().map(task -> view(task, keys)).toList();
    }

    private Map<String, String> businessKeys(List<Task> found) {
        List<String> ids = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> keys = new HashMap<>();
        runtime.createProcessInstanceQuery().processInstanceIds(new HashSet<>(ids)).unlimitedList().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        return keys;
    }

    private TaskView view(Task task, Map<String, String> keys) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .distinct()
                .toList();
        String definition = task.getProcessDefinitionId();
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                groups,
                instant(task.getDueDate()),
                instant(task.getCreateTime()),
                keys.get(task.getProcessInstanceId()),
                task.getProcessInstanceId(),
                definition == null ? null : definition.substring(0, definition.indexOf(':')));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
