package org.qualoop.platform.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.platform.TaskHeld;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells how long a task lay with each group: from its creation or since it was passed on, until that happens again. */
@Component
class Holding {

    private static final String SINCE = "heldSince";
    private static final String BY = "heldBy";

    private final TaskService tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holding(TaskService tasks, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    void completed(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        String by = (String) task.getVariableLocal(BY);
        Date since = (Date) task.getVariableLocal(SINCE);
        tell(
                execution.getProcessBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                by == null ? holder(execution, task.getCandidates()) : by,
                since == null ? task.getCreateTime() : since,
                false);
    }

    void passedOn(DelegateExecution execution, Task task, String toGroup) {
        String by = (String) tasks.getVariableLocal(task.getId(), BY);
        Date since = (Date) tasks.getVariableLocal(task.getId(), SINCE);
        tell(
                execution.getProcessBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                by == null ? holder(execution, tasks.getIdentityLinksForTask(task.getId())) : by,
                since == null ? task.getCreateTime() : since,
                true);
        tasks.setVariableLocal(task.getId(), BY, toGroup);
        tasks.setVariableLocal(task.getId(), SINCE, Date.from(clock.instant()));
    }

    /** The owner's group where the task is offered to it, else the first one that it is offered to. */
    private static String holder(DelegateExecution execution, Collection<IdentityLink> offers) {
        String owners = (String) execution.getVariable(OwnerNames.OWNER_GROUP);
        var groups = offers.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return groups.isEmpty() || groups.contains(owners) ? owners : groups.get(0);
    }

    private void tell(String recordNo, String taskId, String taskKey, String group, Date from, boolean passedOn) {
        Instant now = clock.instant();
        if (recordNo != null && group != null) {
            Instant start = from.toInstant();
            events.publishEvent(
                    new TaskHeld(recordNo, taskId, taskKey, group, start.isAfter(now) ? now : start, now, passedOn));
        }
    }
}
